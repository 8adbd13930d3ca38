package org.lenetexplorer.ui.formula;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.Grid;
import org.lenetexplorer.ui.component.Content;
import org.lenetexplorer.ui.component.Detail;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Contrast;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws single numbers on the colour of their value, or hatched where there is none. */
final class NumberBox {
  private NumberBox() {}

  /** The scale that numbers of a kind are drawn on. */
  static Quantity quantity(Grid.Kind kind) {
    return switch (kind) {
      case PIXEL -> Quantity.PIXELS;
      case VALUE -> Quantity.ACTIVATIONS;
      case WEIGHT -> Quantity.KERNELS;
      case GRADIENT -> Quantity.GRADIENTS;
    };
  }

  /**
   * Draws a number in as many digits as fit.
   *
   * @param kind the colours, or null for plain ground
   * @param limit the absolute value in full colour
   */
  static void paint(
      Graphics2D g,
      Rectangle2D box,
      double value,
      Grid.@Nullable Kind kind,
      float limit,
      Font font) {
    ThemeColors colors = Theme.current().colors();
    Color ground = colors.card();
    if (kind != null) {
      ground = new Color(Theme.current().scale(quantity(kind)).rgb((float) value, limit));
    }
    g.setColor(ground);
    g.fill(box);
    frame(g, box, colors.line(), 1);
    int room = (int) ((box.getWidth() - 6) / g.getFontMetrics(font).charWidth('0'));
    TextPainter.centered(
        g,
        Numbers.compact((float) value, Math.max(1, room)),
        font,
        box,
        kind == null ? colors.text() : Contrast.textOn(ground.getRGB()));
  }

  /** Draws the place of a number that is not computed. */
  static void paintMissing(Graphics2D g, Rectangle2D box) {
    int rows = (int) Math.max(1, box.getHeight());
    int columns = (int) Math.max(1, box.getWidth());
    HeatMap.without(Content.NOT_COMPUTED, rows, columns, Quantity.ACTIVATIONS)
        .paint(g, around(box, 1), Detail.COLORS);
  }

  /** Draws a word instead of a number. */
  static void paintWord(Graphics2D g, Rectangle2D box, String word, Color ink) {
    TextPainter.centered(g, word, fitting(g, word, box), box, ink);
  }

  private static Font fitting(Graphics2D g, String word, Rectangle2D box) {
    Font font = Fonts.small().deriveFont((float) Math.max(8, Math.min(13, box.getHeight() * 0.62)));
    double wide = g.getFontMetrics(font).stringWidth(word);
    double fit = Math.min(1, (box.getWidth() - 2) / Math.max(1, wide));
    return font.deriveFont((float) Math.max(7, font.getSize2D() * fit));
  }

  /** Draws a frame just inside a box. */
  static void frame(Graphics2D g, Rectangle2D box, Color color, int width) {
    TextPainter.smooth(g);
    g.setColor(color);
    g.setStroke(new BasicStroke(width));
    g.draw(around(box, -width / 2.0));
  }

  /** A box grown on all sides. */
  static Rectangle2D around(Rectangle2D box, double by) {
    return new Rectangle2D.Double(
        box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
  }
}
