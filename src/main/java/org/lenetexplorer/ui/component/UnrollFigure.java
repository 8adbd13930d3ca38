package org.lenetexplorer.ui.component;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * The rows of a map, each in a shade of its own, put one behind the other.
 *
 * @param channels maps
 * @param height rows of a map
 * @param width columns of a map
 */
public record UnrollFigure(int channels, int height, int width) implements Figure {
  private static final int MOST_ROWS = 4;
  private static final int MOST_COLUMNS = 4;

  @Override
  public String caption() {
    return String.format(
        Locale.ROOT,
        "%d × %d × %d in a row: %,d",
        channels,
        height,
        width,
        (long) channels * height * width);
  }

  @Override
  public void paint(Graphics2D g, Rectangle2D area) {
    int rows = Math.min(MOST_ROWS, height);
    int columns = Math.min(MOST_COLUMNS, width);
    double cell = Math.floor(Math.min(
        16,
        Math.min((area.getHeight() - 40) / (rows + 1), area.getWidth() / (rows * columns + 2))));
    if (cell < 2) {
      return;
    }
    double top = area.getY() + (area.getHeight() - (rows + 1) * cell - 28) / 2;
    double left = Math.round(area.getCenterX() - columns * cell / 2);
    double rowLeft = Math.round(area.getCenterX() - (rows * columns + 1) * cell / 2);
    double rowTop = Math.round(top + rows * cell + 28);
    ThemeColors colors = Theme.current().colors();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int place = row * columns + column;
        paintCell(g, left + column * cell, Math.round(top) + row * cell, cell, shade(row, colors));
        paintCell(g, rowLeft + place * cell, rowTop, cell, shade(row, colors));
      }
    }
    TextPainter.centered(
        g,
        "↓",
        Fonts.title(),
        new Rectangle2D.Double(area.getX(), rowTop - 24, area.getWidth(), 20),
        colors.quietText());
    if (channels > 1 || rows < height || columns < width) {
      TextPainter.left(
          g,
          "…",
          Fonts.title(),
          new Rectangle2D.Double(rowLeft + rows * columns * cell + 4, rowTop, 20, cell),
          colors.text());
    }
  }

  private static Color shade(int row, ThemeColors colors) {
    Color ring = colors.ring();
    return new Color(ring.getRed(), ring.getGreen(), ring.getBlue(), 230 - 60 * row);
  }

  private static void paintCell(Graphics2D g, double x, double y, double cell, Color color) {
    g.setColor(color);
    g.fill(new Rectangle2D.Double(x, y, cell - 1, cell - 1));
  }
}
