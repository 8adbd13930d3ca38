package org.lenetexplorer.ui.component;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * Draws a window on its padded map, and the output beside it.
 *
 * @param g in pixels of the layout
 * @param window the window
 * @param layout where the grids lie
 * @param at the output cell that is made, as (column, row)
 */
record WindowPainter(Graphics2D g, SlidingWindow window, WindowLayout layout, Point at) {
  private static final int LEAST_LINED = 4;

  void paint() {
    ThemeColors colors = Theme.current().colors();
    paintInput(colors);
    paintOutput(colors);
    paintLink(colors);
    cuts(layout.input(), layout.rows(), layout.columns(), colors);
    cuts(layout.output(), layout.outRows(), layout.outColumns(), colors);
  }

  private void paintInput(ThemeColors colors) {
    CellGrid grid = layout.input();
    fill(grid.bounds(), colors.canvas());
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        paintInputCell(row, column, colors);
      }
    }
    lines(grid, colors);
    Rectangle2D map = map();
    frame(map, colors.quietText(), 1);
    if (!map.contains(grid.bounds())) {
      dashed(grid.bounds(), colors.quietText());
    }
  }

  private void paintInputCell(int row, int column, ThemeColors colors) {
    int mapRow = row + layout.rows().from() - window.rows().padding();
    int mapColumn = column + layout.columns().from() - window.columns().padding();
    boolean inside = mapRow >= 0
        && mapRow < window.rows().extent()
        && mapColumn >= 0
        && mapColumn < window.columns().extent();
    if (!inside) {
      return;
    }
    Rectangle2D cell = layout.input().bounds(row, column);
    if (window.rows().isCovered(mapRow) && window.columns().isCovered(mapColumn)) {
      fill(cell, colors.hatchGround());
    } else {
      hatch(cell);
    }
  }

  private void hatch(Rectangle2D cell) {
    DevicePixels pixels = DevicePixels.of(g.getTransform());
    Graphics2D device = DevicePixels.graphics(g);
    Rectangle area = pixels.inside(cell);
    Hatch.FALLING.fill(device, area, pixels.hairline());
    device.dispose();
  }

  /** The map without its padding, as far as it is drawn. */
  private Rectangle2D map() {
    CellGrid grid = layout.input();
    return grid.bounds(
            window.rows().padding() - layout.rows().from(),
            window.columns().padding() - layout.columns().from(),
            window.rows().extent(),
            window.columns().extent())
        .createIntersection(grid.bounds());
  }

  /** What has been made in reading order is filled. */
  private void paintOutput(ThemeColors colors) {
    CellGrid grid = layout.output();
    fill(grid.bounds(), colors.canvas());
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        int mapRow = row + layout.outRows().from();
        int mapColumn = column + layout.outColumns().from();
        if (mapRow < at.y || (mapRow == at.y && mapColumn <= at.x)) {
          fill(grid.bounds(row, column), colors.hatchGround());
        }
      }
    }
    lines(grid, colors);
    frame(grid.bounds(), colors.quietText(), 1);
  }

  /** Window and output cell, and the lines that tie them together. */
  private void paintLink(ThemeColors colors) {
    Rectangle2D from = layout.windowAt(window, at);
    Rectangle2D to = layout.cellOf(at);
    fill(from, veil(colors.ring(), 70));
    fill(to, colors.ring());
    Path2D ties = new Path2D.Double();
    ties.moveTo(from.getMaxX(), from.getMinY());
    ties.lineTo(to.getMinX(), to.getMinY());
    ties.moveTo(from.getMaxX(), from.getMaxY());
    ties.lineTo(to.getMinX(), to.getMaxY());
    TextPainter.smooth(g);
    g.setColor(veil(colors.ring(), 150));
    g.setStroke(new BasicStroke(1));
    g.draw(ties);
    frame(from, colors.ring(), 2);
    frame(to, colors.ring(), 2);
  }

  private void lines(CellGrid grid, ThemeColors colors) {
    if (grid.cell() < LEAST_LINED) {
      return;
    }
    g.setColor(colors.grid());
    double hair = 1 / DevicePixels.of(g.getTransform()).scale();
    for (int row = 1; row < grid.rows(); row++) {
      g.fill(new Rectangle2D.Double(
          grid.x(), grid.y() + row * grid.cell(), grid.bounds().getWidth(), hair));
    }
    for (int column = 1; column < grid.columns(); column++) {
      g.fill(new Rectangle2D.Double(
          grid.x() + column * grid.cell(), grid.y(), hair, grid.bounds().getHeight()));
    }
  }

  /** Three dots where a map goes on. */
  private void cuts(CellGrid grid, Stretch rows, Stretch columns, ThemeColors colors) {
    Rectangle2D all = grid.bounds();
    if (columns.isCutBefore()) {
      dots(new Rectangle2D.Double(all.getMinX(), all.getCenterY() - 6, 14, 12), "⋯", colors);
    }
    if (columns.isCutBehind()) {
      dots(new Rectangle2D.Double(all.getMaxX() - 14, all.getCenterY() - 6, 14, 12), "⋯", colors);
    }
    if (rows.isCutBefore()) {
      dots(new Rectangle2D.Double(all.getCenterX() - 6, all.getMinY(), 12, 14), "⋮", colors);
    }
    if (rows.isCutBehind()) {
      dots(new Rectangle2D.Double(all.getCenterX() - 6, all.getMaxY() - 14, 12, 14), "⋮", colors);
    }
  }

  private void dots(Rectangle2D area, String text, ThemeColors colors) {
    fill(area, colors.canvas());
    TextPainter.centered(g, text, Fonts.text(), area, colors.text());
  }

  private void fill(Rectangle2D area, Color color) {
    g.setColor(color);
    g.fill(area);
  }

  private void frame(Rectangle2D area, Color color, double width) {
    g.setColor(color);
    Rectangle2D outer = new Rectangle2D.Double(
        area.getX() - width,
        area.getY() - width,
        area.getWidth() + 2 * width,
        area.getHeight() + 2 * width);
    Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    ring.append(outer, false);
    ring.append(area, false);
    g.fill(ring);
  }

  private void dashed(Rectangle2D r, Color color) {
    g.setColor(color);
    g.setStroke(
        new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {3, 3}, 0));
    g.draw(new Line2D.Double(r.getMinX(), r.getMinY(), r.getMaxX(), r.getMinY()));
    g.draw(new Line2D.Double(r.getMinX(), r.getMaxY(), r.getMaxX(), r.getMaxY()));
    g.draw(new Line2D.Double(r.getMinX(), r.getMinY(), r.getMinX(), r.getMaxY()));
    g.draw(new Line2D.Double(r.getMaxX(), r.getMinY(), r.getMaxX(), r.getMaxY()));
  }

  private static Color veil(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }
}
