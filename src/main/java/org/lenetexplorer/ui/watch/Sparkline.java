package org.lenetexplorer.ui.watch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.table.TableCellRenderer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.WatchRow;
import org.lenetexplorer.ui.theme.Theme;

/** The latest values of a watch as a small curve, from the lowest to the highest; gaps where one is no number. */
final class Sparkline extends JComponent implements TableCellRenderer {
  private List<Double> values = List.of();
  private Color ground = Color.WHITE;

  @Override
  public Component getTableCellRendererComponent(
      JTable table,
      @Nullable Object value,
      boolean selected,
      boolean focused,
      int row,
      int column) {
    values = value instanceof WatchRow watch ? watch.history() : List.of();
    ground = selected ? table.getSelectionBackground() : table.getBackground();
    return this;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    g.setColor(ground);
    g.fillRect(0, 0, getWidth(), getHeight());
    double least = values.stream().filter(Double::isFinite).min(Double::compare).orElse(0.0);
    double most = values.stream().filter(Double::isFinite).max(Double::compare).orElse(0.0);
    double wide = Math.max(1, values.size() - 1.0);
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    double x = 0;
    double y = 0;
    for (int i = 0; i < values.size(); i++) {
      boolean finite = Double.isFinite(values.get(i));
      if (finite) {
        x = 5 + (getWidth() - 12) * i / wide;
        double share = most > least ? (values.get(i) - least) / (most - least) : 0.5;
        y = getHeight() - 5 - share * (getHeight() - 10);
        if (drawing) {
          path.lineTo(x, y);
        } else {
          path.moveTo(x, y);
        }
      }
      drawing = finite;
    }
    g.setColor(Theme.current().colors().ring());
    g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(path);
    if (drawing) {
      g.fill(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5));
    }
    g.dispose();
  }
}
