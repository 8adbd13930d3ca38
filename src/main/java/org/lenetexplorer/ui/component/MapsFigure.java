package org.lenetexplorer.ui.component;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * Maps one behind the other, with their height and width at the sides.
 *
 * @param channels maps
 * @param height rows of a map
 * @param width columns of a map
 */
public record MapsFigure(int channels, int height, int width) implements Figure {
  private static final int MOST_SHEETS = 4;
  private static final int SHIFT = 6;
  private static final int MARGIN = 28;

  @Override
  public String caption() {
    return String.format(
        Locale.ROOT,
        "%d × %d × %d = %,d numbers",
        channels,
        height,
        width,
        (long) channels * height * width);
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area) {
    int sheets = Math.min(MOST_SHEETS, channels);
    double behind = (sheets - 1) * SHIFT;
    double room = Math.min(140, area.getHeight() - 2 * MARGIN - behind);
    double wide = Math.min(area.getWidth() - 3 * MARGIN - behind, 240);
    double scale = Math.min(room / height, wide / width);
    if (scale <= 0) {
      return;
    }
    double w = Math.max(4, Math.round(width * scale));
    double h = Math.max(4, Math.round(height * scale));
    double x = Math.round(area.getCenterX() - w / 2 - behind / 2);
    double y = Math.round(area.getCenterY() - h / 2 + behind / 2);
    ThemeColors colors = Theme.current().colors();
    for (int i = sheets - 1; i >= 0; i--) {
      sheet(g, new Rectangle2D.Double(x + i * SHIFT, y - i * SHIFT, w, h), colors);
    }
    Rectangle2D below = new Rectangle2D.Double(x, y + h + 2, w, 18);
    TextPainter.centered(g, Integer.toString(width), Fonts.numbers(), below, colors.text());
    Rectangle2D beside = new Rectangle2D.Double(x - 66, y, 60, h);
    TextPainter.right(g, Integer.toString(height), Fonts.numbers(), beside, colors.text());
    if (channels > 1) {
      Rectangle2D corner = new Rectangle2D.Double(x + w + behind + 6, y - behind, 60, 16);
      TextPainter.left(g, "× " + channels, Fonts.numbers(), corner, colors.text());
    }
  }

  private static void sheet(Graphics2D g, Rectangle2D area, ThemeColors colors) {
    g.setColor(colors.quietText());
    g.fill(area);
    g.setColor(colors.hatchGround());
    g.fill(new Rectangle2D.Double(
        area.getX() + 1, area.getY() + 1, area.getWidth() - 2, area.getHeight() - 2));
  }
}
