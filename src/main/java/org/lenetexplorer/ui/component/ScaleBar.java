package org.lenetexplorer.ui.component;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

/** All colours of a scale from left, −limit, to right, +limit, with marks at both ends and at zero. */
public record ScaleBar(Quantity quantity) {

  /** Paints it as large as an area, in whole pixels of the device. */
  public void paint(Graphics2D g, Rectangle2D area) {
    DevicePixels pixels = DevicePixels.of(g.getTransform());
    Rectangle r = pixels.inside(area);
    float[] values = new float[Math.max(1, r.width - 2)];
    for (int i = 0; i < values.length; i++) {
      values[i] = values.length == 1 ? 0 : 2f * i / (values.length - 1) - 1;
    }
    Graphics2D device = DevicePixels.graphics(g);
    device.drawImage(
        HeatMap.of(values, 0, 1, values.length, 1, quantity).image(),
        r.x + 1,
        r.y + 1,
        r.width - 2,
        r.height - 2,
        null);
    device.setColor(Theme.current().colors().line());
    device.drawRect(r.x, r.y, r.width - 1, r.height - 1);
    device.setColor(Theme.current().colors().quietText());
    for (int x : new int[] {r.x, r.x + r.width / 2, r.x + r.width - 1}) {
      device.fillRect(x, r.y + r.height - 1, 1, 4 * pixels.hairline());
    }
    device.dispose();
  }
}
