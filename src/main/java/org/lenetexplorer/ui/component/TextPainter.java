package org.lenetexplorer.ui.component;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/** Words set into rectangles: smooth, in the middle of the height by the height of the digits. */
public final class TextPainter {
  private TextPainter() {}

  /** Draws in the middle of the width. */
  public static void centered(Graphics2D g, String text, Font font, Rectangle2D area, Color ink) {
    draw(g, text, font, area, ink, 0.5);
  }

  /** Draws from the left edge on. */
  public static void left(Graphics2D g, String text, Font font, Rectangle2D area, Color ink) {
    draw(g, text, font, area, ink, 0);
  }

  /** Draws up to the right edge. */
  public static void right(Graphics2D g, String text, Font font, Rectangle2D area, Color ink) {
    draw(g, text, font, area, ink, 1);
  }

  /** Draws with a share of the room that is left over before the text. */
  private static void draw(
      Graphics2D g, String text, Font font, Rectangle2D area, Color ink, double share) {
    smooth(g);
    g.setFont(font);
    g.setColor(ink);
    FontMetrics metrics = g.getFontMetrics();
    double x = area.getX() + share * (area.getWidth() - metrics.stringWidth(text));
    double y = area.getCenterY() + digitHeight(font) / 2;
    g.drawString(text, (float) x, (float) y);
  }

  /** The height of digits and capitals in pixels: 0.73 of the size in both of the program's fonts. */
  public static double digitHeight(Font font) {
    return font.getSize2D() * 0.73;
  }

  /** Turns on smooth edges of text and shapes. */
  public static void smooth(Graphics2D g) {
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }
}
