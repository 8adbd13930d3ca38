package org.lenetexplorer.ui.component;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.lenetexplorer.ui.theme.Contrast;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** The mark of a breakpoint: a dot; hollow while it is switched off, with a "?" under a condition, square if it only tells. */
public final class BreakpointDot {
  private static final double SIZE = 10;

  private BreakpointDot() {}

  /**
   * How a breakpoint is marked.
   *
   * @param enabled whether it is looked at
   * @param conditional whether it has a condition
   * @param logOnly whether it tells without stopping
   * @param preview whether it is only what a click would set
   */
  public record Style(boolean enabled, boolean conditional, boolean logOnly, boolean preview) {
    /** What a click would set. */
    public static final Style PREVIEW = new Style(true, false, false, true);
  }

  /** Draws it around a point. */
  public static void paint(Graphics2D graphics, double x, double y, Style style) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    double size = Spacing.scaled((int) SIZE);
    Color ink = Theme.current().colors().error();
    if (style.preview()) {
      ink = new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), 90);
    }
    Shape shape = style.logOnly()
        ? new RoundRectangle2D.Double(x - size / 2, y - size / 2, size, size, 3, 3)
        : new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
    g.setColor(ink);
    g.setStroke(new BasicStroke(1.5f));
    if (style.enabled()) {
      g.fill(shape);
    } else {
      g.draw(shape);
    }
    if (style.conditional()) {
      Font font = Fonts.title().deriveFont((float) size * 0.85f);
      Color text = style.enabled() ? Contrast.textOn(ink.getRGB()) : ink;
      TextPainter.centered(
          g, "?", font, new Rectangle2D.Double(x - size / 2, y - size / 2, size, size), text);
    }
    g.dispose();
  }
}
