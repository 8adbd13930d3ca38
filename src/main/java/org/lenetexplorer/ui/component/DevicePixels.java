package org.lenetexplorer.ui.component;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * The way between the coordinates that Swing lays out in and the pixels of a screen or picture, which at 200 % are half
 * as large. Transforms that turn or shear are treated as if they only moved and scaled.
 *
 * @param originX where the pixel column 0 of the layout lies on the device, in device pixels
 * @param originY where its row 0 lies
 * @param scale device pixels for each pixel of the layout
 */
record DevicePixels(double originX, double originY, double scale) {

  static DevicePixels of(AffineTransform transform) {
    double scale = Math.abs(transform.getScaleX());
    return new DevicePixels(
        transform.getTranslateX(), transform.getTranslateY(), scale > 0 ? scale : 1);
  }

  /** The whole device pixels that lie inside the area. */
  Rectangle inside(Rectangle2D area) {
    int left = (int) Math.ceil(originX + area.getMinX() * scale - 1e-6);
    int top = (int) Math.ceil(originY + area.getMinY() * scale - 1e-6);
    int right = (int) Math.floor(originX + area.getMaxX() * scale + 1e-6);
    int bottom = (int) Math.floor(originY + area.getMaxY() * scale + 1e-6);
    return new Rectangle(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  /** Device pixels in coordinates of the layout. */
  Rectangle2D layout(double x, double y, double width, double height) {
    return new Rectangle2D.Double(
        (x - originX) / scale, (y - originY) / scale, width / scale, height / scale);
  }

  /** A line one layout pixel wide in whole device pixels: 1 at 100 %, 2 at 200 %. */
  int hairline() {
    return Math.max(1, (int) Math.floor(scale));
  }

  /** A copy of the graphics that draws whole device pixels, without smoothing; dispose of it. */
  static Graphics2D graphics(Graphics2D g) {
    Graphics2D device = (Graphics2D) g.create();
    device.setTransform(new AffineTransform());
    device.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    return device;
  }
}
