package org.lenetexplorer.ui.watch;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** The losses of two branches over the iterations, from the lowest to the highest; the other one is dashed. */
final class TwoCurves extends JComponent implements Accessible {
  private static final int LEFT = 54;
  private static final int RIGHT = 74;

  private float[] here = new float[0];
  private float[] there = new float[0];
  private int hereId;
  private int thereId;

  void show(float[] losses, float[] others, int id, int otherId) {
    here = losses;
    there = others;
    hereId = id;
    thereId = otherId;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    ThemeColors colors = Theme.current().colors();
    g.setColor(colors.canvas());
    g.fillRect(0, 0, getWidth(), getHeight());
    g.setColor(colors.line());
    g.drawLine(LEFT, getHeight() - 6, getWidth() - RIGHT, getHeight() - 6);
    double most = Math.max(highest(here), highest(there));
    double least = Math.min(lowest(here), lowest(there));
    int count = Math.max(here.length, there.length);
    draw(g, there, least, most, count, colors.changed(), true);
    draw(g, here, least, most, count, colors.phases().loss(), false);
    if (most >= least) {
      side(g, Numbers.format((float) most), 4, colors.quietText());
      side(g, Numbers.format((float) least), getHeight() - 20.0, colors.quietText());
    }
    label(g, "— branch " + hereId, 0, colors.phases().loss());
    label(g, "- - branch " + thereId, 1, colors.changed());
    g.dispose();
  }

  private void label(Graphics2D g, String text, int line, Color ink) {
    TextPainter.left(
        g,
        text,
        Fonts.small(),
        new Rectangle2D.Double(getWidth() - RIGHT + 6.0, 8 + 16.0 * line, RIGHT, 16),
        ink);
  }

  private static void side(Graphics2D g, String number, double y, Color ink) {
    TextPainter.right(g, number, Fonts.small(), new Rectangle2D.Double(0, y, LEFT - 6.0, 14), ink);
  }

  private static double lowest(float[] losses) {
    double least = Double.POSITIVE_INFINITY;
    for (float loss : losses) {
      least = Float.isFinite(loss) ? Math.min(least, loss) : least;
    }
    return least;
  }

  private static double highest(float[] losses) {
    double most = Double.NEGATIVE_INFINITY;
    for (float loss : losses) {
      most = Float.isFinite(loss) ? Math.max(most, loss) : most;
    }
    return most;
  }

  private void draw(
      Graphics2D g,
      float[] losses,
      double least,
      double most,
      int count,
      Color color,
      boolean dashed) {
    Path2D path = new Path2D.Double();
    double wide = getWidth() - LEFT - RIGHT;
    int step = Math.max(1, count / Math.max(1, (int) (2 * wide)));
    for (int k = 0; k < losses.length; k += step) {
      if (Float.isFinite(losses[k])) {
        double x = LEFT + wide * k / Math.max(1, count - 1);
        double y = getHeight()
            - 10
            - (getHeight() - 18) * (losses[k] - least) / Math.max(1e-9, most - least);
        if (path.getCurrentPoint() == null) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
    }
    g.setColor(color);
    g.setStroke(
        dashed
            ? new BasicStroke(
                1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0)
            : new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(path);
  }

  private static String last(float[] losses) {
    return losses.length == 0
        ? "no loss yet"
        : "loss " + Numbers.format(losses[losses.length - 1]) + " in iteration "
            + (losses.length - 1);
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleCurves();
    }
    return accessibleContext;
  }

  private final class AccessibleCurves extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      return "losses of two branches";
    }

    @Override
    public String getAccessibleDescription() {
      return "branch " + hereId + ": " + last(here) + "; branch " + thereId + ": " + last(there);
    }
  }
}
