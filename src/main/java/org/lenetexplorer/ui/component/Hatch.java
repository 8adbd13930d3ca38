package org.lenetexplorer.ui.component;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** The grey stripes that stand for "no value here": rising for not computed, falling for no gradient. */
enum Hatch {
  RISING,
  FALLING;

  /** Pixels of the layout from one stripe to the next. */
  private static final int PERIOD = 6;

  /** Fills a rectangle in device pixels. */
  void fill(Graphics2D device, Rectangle area, int hairline) {
    ThemeColors colors = Theme.current().colors();
    Graphics2D g = (Graphics2D) device.create();
    g.setColor(colors.hatchGround());
    g.fill(area);
    g.clip(area);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    g.setStroke(new BasicStroke(hairline));
    g.setColor(colors.hatchLine());
    int bottom = area.y + area.height;
    for (int x = area.x - area.height; x < area.x + area.width; x += PERIOD * hairline) {
      int top = x + area.height;
      g.drawLine(this == RISING ? x : top, bottom, this == RISING ? top : x, area.y);
    }
    g.dispose();
  }
}
