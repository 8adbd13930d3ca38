package org.lenetexplorer.ui.network;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.Block;
import org.lenetexplorer.ui.model.Chain;
import org.lenetexplorer.ui.model.Edge;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * Draws the edges: a rail below the blocks with the shape that each puts on it, and arrows the way things flow. Below a block
 * that is looked at stands how its shape comes about, and at the bottom the parameter counts.
 *
 * @param chain the chain with the shapes to be written
 * @param present the chain as it is; shapes that differ from its are those an edit would lead to
 * @param columns the blocks' places
 * @param lettering how large texts are
 * @param top upper edge of the rail, in pixels
 * @param width pixels there are from left to right
 * @param lookedAt the block whose arithmetic is written out
 */
record RailPainter(
    Chain chain,
    Chain present,
    List<ChainLayout.Column> columns,
    Lettering lettering,
    int top,
    int width,
    int lookedAt) {
  private static final int GAP = 5;

  /** Half the height of the cross on an edge that does not fit. */
  private static final double CROSS = 4.5;

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
    paintDerivations(g);
    paintParameters(g);
  }

  private void paintShape(Graphics2D g, Block block) {
    ThemeColors colors = Theme.current().colors();
    Color ink = ink(block, colors);
    Rectangle2D slot = slot(block.index());
    List<String> lines = lettering.lines(block.shape());
    double y = slot.getCenterY() - lines.size() * lettering.line() / 2.0;
    for (String line : lines) {
      Rectangle2D area = new Rectangle2D.Double(slot.getX(), y, slot.getWidth(), lettering.line());
      TextPainter.centered(g, line, lettering.strong(), area, ink);
      y += lettering.line();
    }
  }

  private Color ink(Block block, ThemeColors colors) {
    if (block.shape().equals("?")) {
      return colors.error();
    }
    if (!block.shape().equals(present.blocks().get(block.index()).shape())) {
      return colors.ring();
    }
    return block.dimmed() || block.shape().equals(Chain.UNKNOWN)
        ? colors.quietText()
        : colors.text();
  }

  private Rectangle2D slot(int index) {
    ChainLayout.Column column = columns.get(index);
    return new Rectangle2D.Double(column.x(), top + 2, column.width(), lettering.shapes());
  }

  /** The line below the shapes: that of the block looked at, then those of the others that find room beside it. */
  private void paintDerivations(Graphics2D g) {
    ThemeColors colors = Theme.current().colors();
    List<Rectangle2D> taken = new ArrayList<>();
    paintDerivation(g, chain.blocks().get(lookedAt), colors.ring(), taken);
    for (Block block : chain.blocks()) {
      if (block.index() != lookedAt && block.derivation().contains(" = ")) {
        paintDerivation(g, block, colors.quietText(), taken);
      }
    }
  }

  /** Under the block, as far as the window's edges allow; not at all where something else stands. */
  private void paintDerivation(Graphics2D g, Block block, Color ink, List<Rectangle2D> taken) {
    Rectangle2D slot = slot(block.index());
    String text = block.derivation();
    double half = g.getFontMetrics(lettering.plain()).stringWidth(text) / 2.0;
    double middle = Math.max(half + GAP, Math.min(width - half - GAP, slot.getCenterX()));
    Rectangle2D line =
        new Rectangle2D.Double(middle - half, slot.getMaxY(), 2 * half, lettering.line());
    Rectangle2D room = new Rectangle2D.Double(
        line.getX() - GAP, line.getY(), line.getWidth() + 2 * GAP, line.getHeight());
    if (taken.stream().noneMatch(room::intersects)) {
      taken.add(room);
      TextPainter.left(g, text, lettering.plain(), line, ink);
    }
  }

  private void paintEdge(Graphics2D g, Edge edge) {
    FontMetrics metrics = g.getFontMetrics(lettering.strong());
    double y = slot(edge.from()).getCenterY();
    double left = slot(edge.from()).getCenterX()
        + lettering.width(chain.blocks().get(edge.from()).shape(), metrics) / 2.0
        + 4;
    double right = slot(edge.from() + 1).getCenterX()
        - lettering.width(chain.blocks().get(edge.from() + 1).shape(), metrics) / 2.0
        - 4;
    Block.Condition condition = chain.blocks().get(edge.from() + 1).condition();
    g.setColor(color(edge, condition));
    g.setStroke(stroke(edge, condition));
    if (right > left) {
      g.draw(new Line2D.Double(left, y, right, y));
    }
    if (condition == Block.Condition.FAULTY) {
      paintCross(g, (left + right) / 2, y);
      return;
    }
    double size = Math.max(3.5, Math.min(edge.active() ? 9 : 6.5, (right - left) / 1.6));
    double middle = (left + right) / 2;
    paintArrow(g, middle, y, edge.flow() == Edge.Flow.BACKWARD ? -size : size);
  }

  private static BasicStroke stroke(Edge edge, Block.Condition condition) {
    float[] dashes = condition == Block.Condition.UNKNOWN ? new float[] {3, 3} : null;
    return new BasicStroke(
        edge.active() ? 3.5f : 2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
  }

  /** Here nothing gets through. */
  private static void paintCross(Graphics2D g, double x, double y) {
    g.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(x - CROSS, y - CROSS, x + CROSS, y + CROSS));
    g.draw(new Line2D.Double(x - CROSS, y + CROSS, x + CROSS, y - CROSS));
  }

  private static Color color(Edge edge, Block.Condition condition) {
    ThemeColors colors = Theme.current().colors();
    if (condition == Block.Condition.FAULTY) {
      return colors.error();
    }
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
    FontMetrics metrics = g.getFontMetrics(lettering.small());
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
  private double paintParameters(
      Graphics2D g, FontMetrics metrics, String text, Rectangle2D slot, double end) {
    double middle = Math.min(slot.getCenterX(), end - metrics.stringWidth(text) / 2.0);
    String shown = text;
    if (slot.getCenterX() - middle > FARTHEST || middle < metrics.stringWidth(text) / 2.0) {
      shown = text.substring(text.lastIndexOf('=') + 2);
      middle = Math.min(slot.getCenterX(), end - metrics.stringWidth(shown) / 2.0);
    }
    double half = metrics.stringWidth(shown) / 2.0;
    Rectangle2D below = new Rectangle2D.Double(
        middle - half, slot.getMaxY() + lettering.line(), 2 * half, lettering.line());
    TextPainter.left(
        g, shown, lettering.small(), below, Theme.current().colors().quietText());
    return middle - half;
  }
}
