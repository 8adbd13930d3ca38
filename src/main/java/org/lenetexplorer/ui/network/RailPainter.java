package org.lenetexplorer.ui.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.Block;
import org.lenetexplorer.ui.model.Chain;
import org.lenetexplorer.ui.model.Edge;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws the edges: a rail below the blocks with the shape that each puts on it, and arrows the way things flow. */
record RailPainter(Chain chain, List<ChainLayout.Column> columns, int top) {
  /** Pixels for the rail with the shapes, and the line of parameter counts below. */
  static final int HEIGHT = 42;

  private static final int LINE = 19;
  private static final int GAP = 5;

  /** How far a text may stand from the middle of its block. */
  private static final int FARTHEST = 36;

  void paint(Graphics2D g) {
    TextPainter.smooth(g);
    for (Block block : chain.blocks()) {
      paintShape(g, block);
    }
    for (Edge edge : chain.edges()) {
      paintEdge(g, edge);
    }
    paintParameters(g);
  }

  static Font font() {
    return Fonts.small();
  }

  private void paintShape(Graphics2D g, Block block) {
    ThemeColors colors = Theme.current().colors();
    Color ink = block.dimmed() ? colors.quietText() : colors.text();
    TextPainter.centered(g, block.shape(), font(), slot(block.index()), ink);
  }

  private Rectangle2D slot(int index) {
    ChainLayout.Column column = columns.get(index);
    return new Rectangle2D.Double(column.x(), top + 2, column.width(), LINE);
  }

  private void paintEdge(Graphics2D g, Edge edge) {
    FontMetrics metrics = g.getFontMetrics(font());
    double y = top + 2 + LINE / 2.0;
    double left = slot(edge.from()).getCenterX()
        + metrics.stringWidth(chain.blocks().get(edge.from()).shape()) / 2.0
        + 4;
    double right = slot(edge.from() + 1).getCenterX()
        - metrics.stringWidth(chain.blocks().get(edge.from() + 1).shape()) / 2.0
        - 4;
    g.setColor(color(edge));
    g.setStroke(new BasicStroke(edge.active() ? 2.5f : 1.5f));
    g.draw(new Line2D.Double(left, y, right, y));
    double middle = (left + right) / 2;
    double size = edge.active() ? 6 : 4.5;
    paintArrow(g, middle, y, edge.flow() == Edge.Flow.BACKWARD ? -size : size);
  }

  private static Color color(Edge edge) {
    ThemeColors colors = Theme.current().colors();
    return switch (edge.flow()) {
      case NONE -> colors.line();
      case FORWARD -> colors.phases().forward();
      case BACKWARD -> colors.phases().backward();
    };
  }

  private static void paintArrow(Graphics2D g, double x, double y, double size) {
    double half = Math.abs(size) * 0.8;
    Path2D arrow = new Path2D.Double();
    arrow.moveTo(x + size, y);
    arrow.lineTo(x - size * 0.6, y - half);
    arrow.lineTo(x - size * 0.6, y + half);
    arrow.closePath();
    g.fill(arrow);
  }

  /** The counts as arithmetic, moved to the left where the next one needs the room, or else the sum alone. */
  private void paintParameters(Graphics2D g) {
    FontMetrics metrics = g.getFontMetrics(font());
    double end =
        columns.get(columns.size() - 1).x() + columns.get(columns.size() - 1).width();
    for (int i = chain.blocks().size() - 1; i >= 0; i--) {
      String text = chain.blocks().get(i).parameters();
      if (!text.isEmpty()) {
        end = paintParameters(g, metrics, text, slot(i), end) - 2 * GAP;
      }
    }
  }

  /** Draws one count and returns its left edge. */
  private static double paintParameters(
      Graphics2D g, FontMetrics metrics, String text, Rectangle2D slot, double end) {
    double middle = Math.min(slot.getCenterX(), end - metrics.stringWidth(text) / 2.0);
    String shown = text;
    if (slot.getCenterX() - middle > FARTHEST || middle < metrics.stringWidth(text) / 2.0) {
      shown = text.substring(text.lastIndexOf('=') + 2);
      middle = slot.getCenterX();
    }
    double half = metrics.stringWidth(shown) / 2.0;
    Rectangle2D below =
        new Rectangle2D.Double(middle - half, slot.getMaxY(), 2 * half, slot.getHeight());
    TextPainter.left(g, shown, font(), below, Theme.current().colors().quietText());
    return middle - half;
  }
}
