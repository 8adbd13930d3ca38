package org.lenetexplorer.ui.component;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

/**
 * A vector [I] of numbers, or of none, drawn as one or more columns of coloured cells. Like {@link HeatMap} it shares an
 * array that must not change any more, keeps its picture and follows the theme. For the event thread.
 */
public final class VectorStrip {
  private final HeatMap values;

  private VectorStrip(HeatMap values) {
    this.values = values;
  }

  /**
   * A vector of numbers.
   *
   * @param offset index of the first value
   * @param count values
   * @param limit the absolute value drawn in full colour
   * @throws IndexOutOfBoundsException if the stretch leaves the array
   * @throws IllegalArgumentException if it is empty
   */
  public static VectorStrip of(
      float[] array, int offset, int count, float limit, Quantity quantity) {
    return new VectorStrip(HeatMap.of(array, offset, count, 1, limit, quantity));
  }

  /**
   * A vector without numbers, hatched.
   *
   * @throws IllegalArgumentException if the content is values, or the count is not positive
   */
  public static VectorStrip without(Content reason, int count, Quantity quantity) {
    return new VectorStrip(HeatMap.without(reason, count, 1, quantity));
  }

  /** How many values. */
  public int count() {
    return values.height();
  }

  /** One value as a sentence: {@code element 7: 0.1534}. */
  public String describe(int index) {
    String what = values.content() == Content.VALUES
        ? Numbers.format(values.at(index, 0))
        : values.content().words();
    return "element " + index + ": " + what;
  }

  /** Draws the vector as high as the area allows and returns where its values lie. */
  public StripGrid paint(Graphics2D g, Rectangle2D area) {
    StripGrid grid = StripGrid.fit(area, count(), g.getTransform());
    DevicePixels pixels = DevicePixels.of(g.getTransform());
    Graphics2D device = DevicePixels.graphics(g);
    device.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    for (int column = 0; column < grid.columns(); column++) {
      Rectangle bounds = pixels.inside(grid.column(column));
      if (!bounds.isEmpty()) {
        paintColumn(device, bounds, column * grid.rows(), grid.length(column), pixels.hairline());
      }
    }
    device.dispose();
    return grid;
  }

  private void paintColumn(Graphics2D device, Rectangle r, int from, int length, int hairline) {
    if (values.content() == Content.VALUES) {
      BufferedImage image = values.image();
      device.drawImage(
          image, r.x, r.y, r.x + r.width, r.y + r.height, 0, from, 1, from + length, null);
    } else {
      values.content().hatch().fill(device, r, hairline);
    }
    device.setColor(Theme.current().colors().line());
    device.drawRect(r.x - 1, r.y - 1, r.width + 1, r.height + 1);
  }
}
