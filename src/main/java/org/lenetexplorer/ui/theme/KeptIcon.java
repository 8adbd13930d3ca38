package org.lenetexplorer.ui.theme;

import com.formdev.flatlaf.FlatLaf.DisabledIconProvider;
import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/**
 * A drawing that is drawn once for the screen, in its pixels, and again only for another scale or theme: shapes cost much more
 * than a picture, and a tool bar is painted at every step. Files get the shapes.
 */
final class KeptIcon implements Icon, DisabledIconProvider {
  private final FlatSVGIcon drawing;
  private @Nullable BufferedImage picture;
  private @Nullable Theme theme;
  private double scale;

  KeptIcon(FlatSVGIcon drawing) {
    this.drawing = drawing;
  }

  @Override
  public void paintIcon(@Nullable Component component, Graphics graphics, int x, int y) {
    Graphics2D g = (Graphics2D) graphics.create();
    AffineTransform transform = g.getTransform();
    GraphicsConfiguration screen = g.getDeviceConfiguration();
    if (screen == null
        || screen.getDevice().getType() != GraphicsDevice.TYPE_RASTER_SCREEN
        || transform.getScaleX() != transform.getScaleY()) {
      drawing.paintIcon(component, g, x, y);
    } else {
      BufferedImage kept = kept(screen, transform.getScaleX(), component);
      transform.translate(x, y);
      g.setTransform(AffineTransform.getTranslateInstance(
          Math.rint(transform.getTranslateX()), Math.rint(transform.getTranslateY())));
      g.drawImage(kept, 0, 0, null);
    }
    g.dispose();
  }

  private BufferedImage kept(
      GraphicsConfiguration screen, double device, @Nullable Component component) {
    BufferedImage kept = picture;
    if (kept == null || device != scale || theme != Theme.current()) {
      kept = screen.createCompatibleImage(
          (int) Math.ceil(getIconWidth() * device),
          (int) Math.ceil(getIconHeight() * device),
          Transparency.TRANSLUCENT);
      Graphics2D own = kept.createGraphics();
      own.scale(device, device);
      drawing.paintIcon(component, own, 0, 0);
      own.dispose();
      picture = kept;
      theme = Theme.current();
      scale = device;
    }
    return kept;
  }

  @Override
  public int getIconWidth() {
    return drawing.getIconWidth();
  }

  @Override
  public int getIconHeight() {
    return drawing.getIconHeight();
  }

  @Override
  public Icon getDisabledIcon() {
    return drawing.getDisabledIcon() instanceof FlatSVGIcon grey ? new KeptIcon(grey) : this;
  }
}
