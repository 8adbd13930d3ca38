package org.lenetexplorer.ui.formula;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lenetexplorer.debugger.explain.Grid;
import org.lenetexplorer.ui.component.CellGrid;
import org.lenetexplorer.ui.component.Detail;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws a grid: a map or a wrapped vector as a heat map, a short vector as a column of numbers. */
final class GridPainter {
  private static final double MOST_CELL = 58;
  private static final double MOST_WIDE = 110;
  private static final double MOST_LINE = 30;
  private static final double LEAST_READABLE = 40;

  /**
   * Where the cells lie.
   *
   * @param x left edge of column 0
   * @param y upper edge of row 0
   * @param wide of a cell
   * @param high of a cell
   */
  record Places(Grid grid, double x, double y, double wide, double high) {
    Rectangle2D of(int cell) {
      return new Rectangle2D.Double(
          x + cell % grid.columns() * wide, y + cell / grid.columns() * high, wide, high);
    }

    OptionalInt at(double pointX, double pointY) {
      if (wide <= 0 || pointX < x || pointY < y || pointX >= x + grid.columns() * wide) {
        return OptionalInt.empty();
      }
      int row = (int) ((pointY - y) / high);
      int cell = row * grid.columns() + (int) ((pointX - x) / wide);
      return cell < grid.count() ? OptionalInt.of(cell) : OptionalInt.empty();
    }
  }

  private final Graphics2D g;
  private final Grid grid;
  private final HeatMap map;
  private final ThemeColors colors = Theme.current().colors();

  GridPainter(Graphics2D g, Grid grid, HeatMap map) {
    this.g = g;
    this.grid = grid;
    this.map = map;
  }

  /** Draws the cells as large as the area allows, and returns where they lie. */
  Places paint(Rectangle2D area) {
    boolean upright = grid.columns() == 1 && !grid.isMap();
    return upright ? paintColumn(area) : paintMap(area);
  }

  private Places paintColumn(Rectangle2D area) {
    double high = Math.min(MOST_LINE, Math.floor(area.getHeight() / grid.count()));
    double wide = Math.min(MOST_WIDE, Math.min(area.getWidth() * 0.7, high * 4.4));
    double left = Math.floor(area.getCenterX() - wide / 2);
    double top = Math.floor(area.getCenterY() - high * grid.count() / 2);
    Places places = new Places(grid, left, top, wide, high);
    Font font = Fonts.numbers((float) Math.max(7, Math.min(15, high * 0.66)));
    for (int cell = 0; cell < grid.count(); cell++) {
      Rectangle2D box = places.of(cell);
      if (grid.isComputed(cell)) {
        NumberBox.paint(g, box, grid.value(cell), grid.kind(), map.limit(), font);
      } else {
        NumberBox.paintMissing(g, box);
      }
      if (grid.count() > 1) {
        Rectangle2D index = new Rectangle2D.Double(left - 30, box.getY(), 26, high);
        TextPainter.right(g, String.valueOf(cell), font, index, colors.quietText());
      }
    }
    return places;
  }

  private Places paintMap(Rectangle2D area) {
    double wide = Math.min(area.getWidth(), grid.columns() * MOST_CELL + 4);
    double high = Math.min(area.getHeight(), grid.rows() * MOST_CELL + 4);
    Rectangle2D bounded = new Rectangle2D.Double(
        area.getCenterX() - wide / 2, area.getCenterY() - high / 2, wide, high);
    CellGrid room = CellGrid.fit(bounded, grid.rows(), grid.columns(), g.getTransform());
    CellGrid cells = map.paint(g, bounded, isReadable(room.cell()) ? Detail.NUMBERS : Detail.LINES);
    Places places = new Places(grid, cells.x(), cells.y(), cells.cell(), cells.cell());
    for (int row = 0; row < grid.rows(); row++) {
      int first = row;
      while (row < grid.rows() && isMissing(row)) {
        row++;
      }
      if (row > first) { // one calm area, not a stripe for each row
        NumberBox.paintMissing(g, cells.bounds(first, 0, row - first, grid.columns()));
      }
      if (row < grid.rows()) {
        paintMissing(cells, row);
      }
    }
    return places;
  }

  /** Whether all numbers fit into cells of this size, by the size of letters that the heat map takes. */
  private boolean isReadable(double cell) {
    int characters = (int) ((cell - 5) / Math.ceil(0.6 * Math.min(13, cell * 0.27)));
    return cell >= LEAST_READABLE
        && IntStream.range(0, grid.count())
            .noneMatch(i -> Numbers.compact(grid.value(i), characters).equals("…"));
  }

  private boolean isMissing(int row) {
    return IntStream.range(row * grid.columns(), (row + 1) * grid.columns())
        .allMatch(cell -> state(cell) == 0);
  }

  /** Covers the cells of a row that have no value, or that are behind the end. */
  private void paintMissing(CellGrid cells, int row) {
    int column = 0;
    while (column < grid.columns()) {
      int state = state(row * grid.columns() + column);
      int end = column;
      while (end < grid.columns() && state(row * grid.columns() + end) == state) {
        end++;
      }
      Rectangle2D run = cells.bounds(row, column, 1, end - column);
      if (state < 0) {
        g.setColor(colors.canvas());
        g.fill(NumberBox.around(run, 1));
      } else if (state == 0) {
        NumberBox.paintMissing(g, run);
      }
      column = end;
    }
  }

  /** −1 behind the end, 0 not computed, 1 computed. */
  private int state(int cell) {
    if (cell >= grid.count()) {
      return -1;
    }
    return grid.isComputed(cell) ? 1 : 0;
  }

  /** One line around cells, wherever they lie. */
  void frame(Places places, List<Integer> cells, int width) {
    if (cells.isEmpty()) {
      return;
    }
    Area all = new Area();
    for (int cell : cells) {
      all.add(new Area(NumberBox.around(places.of(cell), width / 2.0)));
    }
    TextPainter.smooth(g);
    g.setColor(colors.ring());
    g.setStroke(new BasicStroke(width));
    g.draw(all);
  }
}
