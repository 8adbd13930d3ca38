package org.lenetexplorer.ui.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.ui.component.CellGrid;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.Sight;
import org.lenetexplorer.ui.theme.Theme;

/**
 * What is drawn over a block's maps while another block is pointed at: the cells that one of its outputs sees, and those that it
 * never reads, hatched.
 *
 * @param seen the cells seen, if any are to be ringed
 * @param rows rows never read
 * @param columns columns never read
 */
record Marks(Optional<Sight.Area> seen, List<Integer> rows, List<Integer> columns) {
  static final Marks NONE = new Marks(Optional.empty(), List.of(), List.of());

  private static final int STRIPES = 5;

  /** Draws over one map. */
  void paint(Graphics2D graphics, CellGrid grid) {
    if (equals(NONE)) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    for (int row : rows) {
      hatch(g, grid.bounds(row, 0, 1, grid.columns()));
    }
    for (int column : columns) {
      hatch(g, grid.bounds(0, column, grid.rows(), 1));
    }
    seen.ifPresent(area -> {
      g.setColor(Theme.current().colors().ring());
      g.setStroke(new BasicStroke(2));
      g.draw(grid.bounds(area.row(), area.column(), area.height(), area.width()));
    });
    g.dispose();
  }

  private static void hatch(Graphics2D graphics, Rectangle2D area) {
    Graphics2D g = (Graphics2D) graphics.create();
    Color ink = Theme.current().colors().warning();
    g.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 70));
    g.fill(area);
    g.clip(area);
    g.setColor(ink);
    g.setStroke(new BasicStroke(1));
    double length = area.getWidth() + area.getHeight();
    for (double at = 0; at < length; at += STRIPES) {
      g.draw(new Line2D.Double(
          area.getX() + at, area.getY(), area.getX() + at - area.getHeight(), area.getMaxY()));
    }
    g.dispose();
  }
}
