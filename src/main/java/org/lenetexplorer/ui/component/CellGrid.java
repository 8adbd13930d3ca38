package org.lenetexplorer.ui.component;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Where the square cells of a map lie: as large as the area allows, in the middle of it, each a whole number of device
 * pixels wide where that is at least one. Coordinates are those of the layout.
 *
 * @param x left edge of column 0
 * @param y upper edge of row 0
 * @param cell edge of a cell; 0 where the area has no room
 * @param rows cells from top to bottom
 * @param columns cells from left to right
 */
public record CellGrid(double x, double y, double cell, int rows, int columns) {

  /**
   * The grid of a map in an area, one device pixel left free around it for the frame.
   *
   * @param transform of the graphics drawn to, or the default transform of the screen for finding cells by mouse
   */
  public static CellGrid fit(Rectangle2D area, int rows, int columns, AffineTransform transform) {
    DevicePixels device = DevicePixels.of(transform);
    Rectangle room = device.inside(area);
    room.grow(-1, -1);
    double cell =
        wholeIfPossible(Math.min(room.width / (double) columns, room.height / (double) rows));
    double left = room.x + Math.floor((room.width - cell * columns) / 2);
    double top = room.y + Math.floor((room.height - cell * rows) / 2);
    Rectangle2D bounds = device.layout(left, top, cell * columns, cell * rows);
    return new CellGrid(bounds.getX(), bounds.getY(), cell / device.scale(), rows, columns);
  }

  /** The largest whole number of pixels up to this, or this itself under one. */
  static double wholeIfPossible(double cell) {
    return cell >= 1 ? Math.floor(cell) : Math.max(0, cell);
  }

  /** All cells together, without the frame. */
  public Rectangle2D bounds() {
    return new Rectangle2D.Double(x, y, cell * columns, cell * rows);
  }

  /** One cell. */
  public Rectangle2D bounds(int row, int column) {
    return new Rectangle2D.Double(x + column * cell, y + row * cell, cell, cell);
  }

  /** A window of cells, such as the part of the input that a kernel covers. */
  public Rectangle2D bounds(int row, int column, int height, int width) {
    return new Rectangle2D.Double(x + column * cell, y + row * cell, width * cell, height * cell);
  }

  /** The cell at a point as (column, row), or nothing outside. */
  public Optional<Point> cellAt(double pointX, double pointY) {
    if (cell <= 0) {
      return Optional.empty();
    }
    int column = (int) Math.floor((pointX - x) / cell);
    int row = (int) Math.floor((pointY - y) / cell);
    boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
    return inside ? Optional.of(new Point(column, row)) : Optional.empty();
  }
}
