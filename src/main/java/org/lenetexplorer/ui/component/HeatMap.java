package org.lenetexplorer.ui.component;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.theme.ColorScale;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

/**
 * A map [H, W] of numbers, or of none, to be drawn into any rectangle. It looks at a stretch of an array that must not
 * change any more, and keeps the picture of it: drawing the same map again costs one copy of pixels. Follows the theme.
 * For the event thread.
 */
public final class HeatMap {
  private final float[] array;
  private final int offset;
  private final int height;
  private final int width;
  private final float limit;
  private final Quantity quantity;
  private final Content content;
  private @Nullable Picture picture;

  private HeatMap(
      float[] array,
      int offset,
      int height,
      int width,
      float limit,
      Quantity quantity,
      Content content) {
    if (height <= 0 || width <= 0) {
      throw new IllegalArgumentException("a map of " + height + " × " + width + " has no cells");
    }
    this.array = array;
    this.offset = offset;
    this.height = height;
    this.width = width;
    this.limit = limit;
    this.quantity = quantity;
    this.content = content;
  }

  /**
   * A map of numbers.
   *
   * @param array values, row after row; shared, and not to be changed any more
   * @param offset index of row 0, column 0
   * @param height rows
   * @param width columns
   * @param limit the absolute value drawn in full colour
   * @throws IndexOutOfBoundsException if the stretch leaves the array
   * @throws IllegalArgumentException if it has no cells
   */
  public static HeatMap of(
      float[] array, int offset, int height, int width, float limit, Quantity quantity) {
    Objects.checkFromIndexSize(offset, height * width, array.length);
    return new HeatMap(array, offset, height, width, limit, quantity, Content.VALUES);
  }

  /**
   * A map without numbers, hatched.
   *
   * @throws IllegalArgumentException if the content is values, or there are no cells
   */
  public static HeatMap without(Content reason, int height, int width, Quantity quantity) {
    if (reason == Content.VALUES) {
      throw new IllegalArgumentException("values need an array");
    }
    return new HeatMap(new float[0], 0, height, width, 0, quantity, reason);
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** Columns. */
  public int width() {
    return width;
  }

  /** The absolute value drawn in full colour. */
  public float limit() {
    return limit;
  }

  public Quantity quantity() {
    return quantity;
  }

  public Content content() {
    return content;
  }

  /**
   * One value.
   *
   * @throws IndexOutOfBoundsException if there is no such cell, or there are no values
   */
  public float at(int row, int column) {
    Objects.checkIndex(row, height);
    Objects.checkIndex(column, width);
    return array[offset + row * width + column];
  }

  /** One cell as a sentence, indices from 0 as in code: {@code row 2 column 4: 0.1534}. */
  public String describe(int row, int column) {
    String what = content == Content.VALUES ? Numbers.format(at(row, column)) : content.words();
    return "row " + row + " column " + column + ": " + what;
  }

  /** Draws the map as large as the area allows and returns where its cells lie. */
  public CellGrid paint(Graphics2D g, Rectangle2D area, Detail detail) {
    CellGrid grid = CellGrid.fit(area, height, width, g.getTransform());
    new HeatMapPainter(this, g, grid).paint(detail);
    return grid;
  }

  /** One pixel a cell, in the colours of the current theme; kept until the theme changes. */
  BufferedImage image() {
    ColorScale scale = Theme.current().scale(quantity);
    Picture kept = picture;
    if (kept == null || kept.scale != scale) {
      kept = new Picture(scale, render(scale));
      picture = kept;
    }
    return kept.image;
  }

  private BufferedImage render(ColorScale scale) {
    int[] pixels = new int[height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = scale.rgb(array[offset + i], limit);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }

  private record Picture(ColorScale scale, BufferedImage image) {}
}
