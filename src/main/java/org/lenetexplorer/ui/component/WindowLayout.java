package org.lenetexplorer.ui.component;

import java.awt.Point;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Where the padded map and the output lie side by side, their cells equally large. Where cells would be too small to see, only a
 * part around the window is drawn.
 *
 * @param rows of the padded map that are drawn, counted from the padding's edge
 * @param columns of the padded map
 * @param outRows rows of the output that are drawn
 * @param outColumns columns of the output
 * @param input the grid of the padded map's part
 * @param output the grid of the output's part
 */
record WindowLayout(
    Stretch rows,
    Stretch columns,
    Stretch outRows,
    Stretch outColumns,
    CellGrid input,
    CellGrid output) {
  private static final int LEAST_CELL = 3;
  private static final int MOST_CELL = 22;

  /**
   * The places in an area.
   *
   * @param gap between the grids, in pixels of the layout
   * @param at the output cell, as (column, row)
   */
  static WindowLayout fit(
      Rectangle2D area, double gap, SlidingWindow window, Point at, DevicePixels device) {
    SlidingWindow.Axis down = window.rows();
    SlidingWindow.Axis across = window.columns();
    double wide = Math.max(0, area.getWidth() - gap - 4);
    double high = Math.max(0, area.getHeight() - 4);
    double room = Math.min(
        wide / (across.padded() + across.positions()),
        high / Math.max(down.padded(), down.positions()));
    double cell = Math.max(LEAST_CELL, Math.min(MOST_CELL, room));
    cell = Math.floor(cell * device.scale()) / device.scale();
    int fitHigh = (int) (high / cell);
    int fitWide = (int) (wide / cell);
    int inWide = Math.min(
        across.padded(), Math.max(fitWide - across.positions(), (int) Math.ceil(fitWide * 0.55)));
    Stretch rows =
        Stretch.around(down.padded(), fitHigh, down.start(at.y) + down.padding(), down.kernel());
    Stretch columns = Stretch.around(
        across.padded(), inWide, across.start(at.x) + across.padding(), across.kernel());
    Stretch outRows = Stretch.around(down.positions(), fitHigh, at.y, 1);
    Stretch outColumns = Stretch.around(across.positions(), fitWide - columns.count(), at.x, 1);
    double all = (columns.count() + outColumns.count()) * cell + gap;
    double left = area.getX() + (area.getWidth() - all) / 2;
    return new WindowLayout(
        rows,
        columns,
        outRows,
        outColumns,
        grid(left, area, cell, rows.count(), columns.count(), device),
        grid(
            left + columns.count() * cell + gap,
            area,
            cell,
            outRows.count(),
            outColumns.count(),
            device));
  }

  private static CellGrid grid(
      double x, Rectangle2D area, double cell, int rows, int columns, DevicePixels device) {
    double y = area.getY() + (area.getHeight() - rows * cell) / 2;
    Rectangle2D whole = device.layout(
        Math.rint(device.originX() + x * device.scale()),
        Math.rint(device.originY() + y * device.scale()),
        1,
        1);
    return new CellGrid(whole.getX(), whole.getY(), cell, rows, columns);
  }

  /** The output cell that a point means, in either grid. */
  Optional<Point> outputAt(SlidingWindow window, double x, double y) {
    Optional<Point> made = output
        .cellAt(x, y)
        .map(cell -> new Point(cell.x + outColumns.from(), cell.y + outRows.from()));
    return made.isPresent()
        ? made
        : input
            .cellAt(x, y)
            .map(cell -> new Point(
                window
                    .columns()
                    .nearest(cell.x + columns.from() - window.columns().padding()),
                window.rows().nearest(cell.y + rows.from() - window.rows().padding())));
  }

  /** The window at an output cell, as far as its part of the map is drawn. */
  Rectangle2D windowAt(SlidingWindow window, Point at) {
    SlidingWindow.Axis down = window.rows();
    SlidingWindow.Axis across = window.columns();
    return input
        .bounds(
            down.start(at.y) + down.padding() - rows.from(),
            across.start(at.x) + across.padding() - columns.from(),
            down.kernel(),
            across.kernel())
        .createIntersection(input.bounds());
  }

  /** The output cell. */
  Rectangle2D cellOf(Point at) {
    return output.bounds(at.y - outRows.from(), at.x - outColumns.from());
  }
}
