package org.lenetexplorer.ui.component;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import org.lenetexplorer.ui.theme.ColorScale;
import org.lenetexplorer.ui.theme.Contrast;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws one map onto its grid: cells or hatching, frame, lines between cells, numbers in them. */
final class HeatMapPainter {
  private static final double LEAST_CELL_FOR_LINES = 8;
  private static final double LEAST_CELL_FOR_NUMBERS = 34;

  private final HeatMap map;
  private final Graphics2D g;
  private final CellGrid grid;
  private final DevicePixels pixels;
  private final ThemeColors colors = Theme.current().colors();

  HeatMapPainter(HeatMap map, Graphics2D g, CellGrid grid) {
    this.map = map;
    this.g = g;
    this.grid = grid;
    this.pixels = DevicePixels.of(g.getTransform());
  }

  void paint(Detail detail) {
    Rectangle area = pixels.inside(grid.bounds());
    if (area.isEmpty()
        || !g.hitClip(
            (int) grid.x() - 1,
            (int) grid.y() - 1,
            clipSize(grid.columns()),
            clipSize(grid.rows()))) {
      return;
    }
    Graphics2D device = DevicePixels.graphics(g);
    paintCells(device, area);
    if (detail != Detail.COLORS && map.content() == Content.VALUES) {
      paintLines(device, area);
    }
    device.setColor(colors.line());
    device.drawRect(area.x - 1, area.y - 1, area.width + 1, area.height + 1);
    device.dispose();
    paintText(detail);
  }

  private int clipSize(int cells) {
    return (int) Math.ceil(cells * grid.cell()) + 3;
  }

  private void paintCells(Graphics2D device, Rectangle area) {
    if (map.content() != Content.VALUES) {
      map.content().hatch().fill(device, area, pixels.hairline());
      return;
    }
    device.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        grid.cell() * pixels.scale() < 1
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    device.drawImage(map.image(), area.x, area.y, area.width, area.height, null);
  }

  private void paintLines(Graphics2D device, Rectangle area) {
    int cell = (int) Math.round(grid.cell() * pixels.scale());
    if (grid.cell() < LEAST_CELL_FOR_LINES) {
      return;
    }
    device.setColor(colors.grid());
    for (int x = area.x + cell; x < area.x + area.width; x += cell) {
      device.fillRect(x, area.y, 1, area.height);
    }
    for (int y = area.y + cell; y < area.y + area.height; y += cell) {
      device.fillRect(area.x, y, area.width, 1);
    }
  }

  private void paintText(Detail detail) {
    if (map.content() != Content.VALUES) {
      paintReason();
    } else if (detail == Detail.NUMBERS && grid.cell() >= LEAST_CELL_FOR_NUMBERS) {
      paintNumbers();
    }
  }

  private void paintReason() {
    Font font = Fonts.small();
    FontMetrics metrics = g.getFontMetrics(font);
    Rectangle2D area = grid.bounds();
    double textWidth = metrics.stringWidth(map.content().words());
    if (textWidth + 16 > area.getWidth() || area.getHeight() < 2 * metrics.getHeight()) {
      return;
    }
    Rectangle2D plate = new Rectangle2D.Double(
        area.getCenterX() - textWidth / 2 - 4,
        area.getCenterY() - metrics.getHeight() / 2.0,
        textWidth + 8,
        metrics.getHeight());
    g.setColor(colors.hatchGround());
    g.fill(plate);
    drawCentered(map.content().words(), font, plate, colors.quietText());
  }

  private void paintNumbers() {
    float size = (float) Math.min(13, grid.cell() * 0.27);
    Font font = Fonts.numbers(size);
    int characters = (int) ((grid.cell() - 5) / g.getFontMetrics(font).charWidth('0'));
    ColorScale scale = Theme.current().scale(map.quantity());
    for (int row = 0; row < map.height(); row++) {
      for (int column = 0; column < map.width(); column++) {
        float value = map.at(row, column);
        Color ink = Contrast.textOn(scale.rgb(value, map.limit()));
        drawCentered(Numbers.compact(value, characters), font, grid.bounds(row, column), ink);
      }
    }
  }

  private void drawCentered(String text, Font font, Rectangle2D area, Color ink) {
    TextPainter.centered(g, text, font, area, ink);
  }
}
