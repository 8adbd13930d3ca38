package org.lenetexplorer.ui.layer;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws a few words below an arrangement, each with a thin arrow to what it is about. */
final class CaptionPainter {
  private final Graphics2D g;
  private final Arrangement arrangement;
  private final double width;
  private final double height;
  private final ThemeColors colors = Theme.current().colors();

  CaptionPainter(Graphics2D g, Arrangement arrangement, double width, double height) {
    this.g = g;
    this.arrangement = arrangement;
    this.width = width;
    this.height = height;
  }

  /** Draws the words and what points from them. */
  void paint() {
    Font font = Fonts.small();
    FontMetrics metrics = g.getFontMetrics(font);
    double lowest = arrangement.parts().stream()
        .mapToDouble(part -> part.area().getMaxY())
        .max()
        .orElse(height);
    double top = Math.min(height - metrics.getHeight() - 6, lowest + Spacing.scaled(56));
    double taken = Double.NEGATIVE_INFINITY;
    List<Arrangement.Words> inOrder = arrangement.captions().stream()
        .sorted(Comparator.comparingDouble(words -> words.target().getX()))
        .toList();
    for (Arrangement.Words words : inOrder) {
      double wide = metrics.stringWidth(words.text());
      double x = Math.max(Spacing.UNIT, words.target().getX() - wide / 2);
      x = Math.max(taken + Spacing.PANEL, Math.min(width - wide - Spacing.UNIT, x));
      taken = x + wide;
      TextPainter.left(
          g,
          words.text(),
          font,
          new Rectangle2D.Double(x, top, wide, metrics.getHeight()),
          colors.text());
      point(x + wide / 2, top - 2, words.target());
    }
  }

  /** A thin bent arrow from words up to what they are about. */
  private void point(double x, double y, Point2D target) {
    double end = target.getY() + 6;
    if (y - end < 12) {
      return;
    }
    g.setColor(colors.quietText());
    g.setStroke(new BasicStroke(0.9f));
    g.draw(new QuadCurve2D.Double(x, y, x, (y + end) / 2, target.getX(), end));
    double length = Math.hypot(target.getX() - x, end - (y + end) / 2);
    head(
        g,
        target.getX(),
        end,
        length == 0 ? 0 : (target.getX() - x) / length,
        length == 0 ? -1 : (end - (y + end) / 2) / length);
  }

  /** The two strokes of an arrowhead that points in a direction of length 1. */
  static void head(Graphics2D g, double x, double y, double right, double down) {
    Path2D head = new Path2D.Double();
    head.moveTo(x - 5 * right - 3.5 * down, y - 5 * down - 3.5 * right);
    head.lineTo(x, y);
    head.lineTo(x - 5 * right + 3.5 * down, y - 5 * down + 3.5 * right);
    g.draw(head);
  }
}
