package org.lenetexplorer.ui.component;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * The curve of a function on its axes.
 *
 * @param curve the function
 * @param slope below zero, for a leaky ReLU; else unused
 */
public record CurveFigure(Curve curve, float slope) implements Figure {
  private static final int STEPS = 240;
  private static final int MARGIN = 14;
  private static final int LABEL = 36;

  @Override
  public String caption() {
    return curve.formula(slope);
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area) {
    TextPainter.smooth(g);
    double side = Math.min(area.getWidth(), area.getHeight() * 1.6) - 2 * MARGIN;
    double high = area.getHeight() - 2 * MARGIN;
    if (side <= 0 || high <= 0) {
      return;
    }
    Rectangle2D plot =
        new Rectangle2D.Double(area.getCenterX() - side / 2, area.getY() + MARGIN, side, high);
    ThemeColors colors = Theme.current().colors();
    axes(g, plot, colors);
    Graphics2D clipped = (Graphics2D) g.create();
    clipped.clip(new Rectangle2D.Double(
        plot.getX(), plot.getY() - 2, plot.getWidth(), plot.getHeight() + 4));
    clipped.setColor(colors.ring());
    clipped.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    clipped.draw(path(plot));
    clipped.dispose();
  }

  private double x(Rectangle2D plot, double x) {
    return plot.getX() + (x - curve.left()) / (curve.right() - curve.left()) * plot.getWidth();
  }

  private double y(Rectangle2D plot, double y) {
    return plot.getMaxY()
        - (y - curve.bottom()) / (curve.top() - curve.bottom()) * plot.getHeight();
  }

  private void axes(Graphics2D g, Rectangle2D plot, ThemeColors colors) {
    g.setStroke(new BasicStroke(1));
    g.setColor(colors.line());
    double zeroX = Math.round(x(plot, 0)) + 0.5;
    double zeroY = Math.round(y(plot, 0)) + 0.5;
    g.draw(new Line2D.Double(plot.getMinX(), zeroY, plot.getMaxX(), zeroY));
    g.draw(new Line2D.Double(zeroX, plot.getMinY(), zeroX, plot.getMaxY()));
    Font font = Fonts.numbers(Fonts.small().getSize2D());
    label(g, curve.left(), font, plot.getMinX(), zeroY + 8, colors);
    label(g, curve.right(), font, plot.getMaxX(), zeroY + 8, colors);
    TextPainter.left(
        g,
        Numbers.format((float) curve.top()),
        font,
        new Rectangle2D.Double(zeroX + 4, plot.getMinY() - 6, LABEL, 12),
        colors.quietText());
    if (curve.bottom() < 0) {
      TextPainter.left(
          g,
          Numbers.format((float) curve.bottom()),
          font,
          new Rectangle2D.Double(zeroX + 4, plot.getMaxY() - 6, LABEL, 12),
          colors.quietText());
    }
  }

  private static void label(
      Graphics2D g, double number, Font font, double x, double y, ThemeColors colors) {
    TextPainter.centered(
        g,
        Numbers.format((float) number),
        font,
        new Rectangle2D.Double(x - LABEL / 2.0, y - 6, LABEL, 12),
        colors.quietText());
  }

  private Path2D path(Rectangle2D plot) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i <= STEPS; i++) {
      double x = curve.left() + (curve.right() - curve.left()) * i / STEPS;
      double y = Math.max(-100, Math.min(100, curve.at(x, slope)));
      if (i == 0) {
        path.moveTo(x(plot, x), y(plot, y));
      } else {
        path.lineTo(x(plot, x), y(plot, y));
      }
    }
    return path;
  }
}
