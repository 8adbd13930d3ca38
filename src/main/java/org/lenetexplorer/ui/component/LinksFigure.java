package org.lenetexplorer.ui.component;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * Every input tied to every output; of many, the first and the last.
 *
 * @param inputs how many numbers go in
 * @param outputs how many come out
 */
public record LinksFigure(int inputs, int outputs) implements Figure {
  private static final int MOST_DOTS = 9;
  private static final double RADIUS = 3.5;

  @Override
  public String caption() {
    return String.format(Locale.ROOT, "%,d × %,d lines, each with a weight", inputs, outputs);
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area) {
    TextPainter.smooth(g);
    ThemeColors colors = Theme.current().colors();
    double half = Math.min(90, area.getWidth() / 4);
    List<Point2D> left = dots(area, area.getCenterX() - half, inputs);
    List<Point2D> right = dots(area, area.getCenterX() + half, outputs);
    g.setStroke(new BasicStroke(1));
    g.setColor(colors.line());
    for (Point2D from : left) {
      for (Point2D to : right) {
        g.draw(new Line2D.Double(from, to));
      }
    }
    g.setColor(colors.ring());
    g.setStroke(new BasicStroke(1.5f));
    Point2D chosen = right.get(0);
    left.forEach(from -> g.draw(new Line2D.Double(from, chosen)));
    paintDots(g, left, inputs, colors);
    paintDots(g, right, outputs, colors);
    number(g, inputs, left.get(0).getX() - 12, area, true, colors);
    number(g, outputs, chosen.getX() + 12, area, false, colors);
  }

  private static List<Point2D> dots(Rectangle2D area, double x, int count) {
    int drawn = Math.min(count, MOST_DOTS);
    double step = Math.min(20, (area.getHeight() - 4 * RADIUS) / Math.max(1, drawn - 1));
    List<Point2D> dots = new ArrayList<>();
    for (int i = 0; i < drawn; i++) {
      if (count == drawn || i != drawn / 2) {
        dots.add(new Point2D.Double(x, area.getCenterY() + (i - (drawn - 1) / 2.0) * step));
      }
    }
    return dots;
  }

  private static void paintDots(Graphics2D g, List<Point2D> dots, int count, ThemeColors colors) {
    for (Point2D dot : dots) {
      var circle =
          new Ellipse2D.Double(dot.getX() - RADIUS, dot.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS);
      g.setColor(colors.quietText());
      g.fill(circle);
    }
    if (count > MOST_DOTS) {
      double y = (dots.get(0).getY() + dots.get(dots.size() - 1).getY()) / 2;
      Rectangle2D place = new Rectangle2D.Double(dots.get(0).getX() - 6, y - 8, 12, 16);
      TextPainter.centered(g, "⋮", Fonts.title(), place, colors.text());
    }
  }

  private static void number(
      Graphics2D g, int count, double x, Rectangle2D area, boolean before, ThemeColors colors) {
    String text = Integer.toString(count);
    Rectangle2D place = new Rectangle2D.Double(before ? x - 80 : x, area.getCenterY() - 8, 80, 16);
    if (before) {
      TextPainter.right(g, text, Fonts.numbers(), place, colors.text());
    } else {
      TextPainter.left(g, text, Fonts.numbers(), place, colors.text());
    }
  }
}
