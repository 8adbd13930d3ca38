package org.lenetexplorer.ui.component;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where the values of a vector lie: one below the other, in as few columns as keep a cell 3 pixels high. Coordinates are
 * those of the layout.
 *
 * @param count values
 * @param rows values in a full column
 * @param x left edge of the first column
 * @param y upper edge
 * @param width of a cell
 * @param height of a cell
 * @param gap between columns
 */
public record StripGrid(
    int count, int rows, double x, double y, double width, double height, double gap) {
  private static final int LEAST_HEIGHT = 3;
  private static final int MOST_HEIGHT = 18;
  private static final int MOST_WIDTH = 18;
  private static final int GAP = 3;

  /**
   * The places of the values in an area.
   *
   * @param count values, at least 1
   * @param transform of the graphics drawn to; cells are whole device pixels
   * @throws IllegalArgumentException if there is no value
   */
  public static StripGrid fit(Rectangle2D area, int count, AffineTransform transform) {
    if (count < 1) {
      throw new IllegalArgumentException("a strip of " + count + " values");
    }
    DevicePixels device = DevicePixels.of(transform);
    Rectangle room = device.inside(area);
    room.grow(-1, -1);
    double scale = device.scale();
    int gap = (int) Math.round(GAP * scale);
    int perColumn = (int) Math.max(1, room.height / (LEAST_HEIGHT * scale));
    int columns = ceilDiv(count, perColumn);
    int rows = ceilDiv(count, columns);
    double height = bounded(room.height / (double) rows, MOST_HEIGHT * scale);
    double width =
        bounded((room.width - gap * (columns - 1)) / (double) columns, MOST_WIDTH * scale);
    double wide = columns * (width + gap) - gap;
    Rectangle2D first = device.layout(
        room.x + Math.floor((room.width - wide) / 2),
        room.y + Math.floor((room.height - rows * height) / 2),
        width,
        height);
    return new StripGrid(
        count, rows, first.getX(), first.getY(), first.getWidth(), first.getHeight(), gap / scale);
  }

  private static double bounded(double length, double most) {
    return CellGrid.wholeIfPossible(Math.min(length, most));
  }

  private static int ceilDiv(int a, int b) {
    return (a + b - 1) / b;
  }

  /** Columns side by side. */
  public int columns() {
    return ceilDiv(count, rows);
  }

  /** How many values stand in a column; the last may be shorter. */
  int length(int column) {
    return Math.min(rows, count - column * rows);
  }

  /** One whole column. */
  Rectangle2D column(int column) {
    return new Rectangle2D.Double(x + column * (width + gap), y, width, height * length(column));
  }

  /** The place of one value. */
  public Rectangle2D place(int index) {
    Rectangle2D column = column(index / rows);
    return new Rectangle2D.Double(column.getX(), y + index % rows * height, width, height);
  }

  /** The rectangle around all values. */
  public Rectangle2D bounds() {
    return new Rectangle2D.Double(x, y, columns() * (width + gap) - gap, rows * height);
  }

  /** The value at a point; none in the gaps. */
  public OptionalInt indexAt(double pointX, double pointY) {
    return IntStream.range(0, count)
        .filter(i -> place(i).contains(pointX, pointY))
        .findFirst();
  }
}
