package org.lenetexplorer.ui.component;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.image.VolatileImage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a component has painted on the screen, kept until it changes: painting the window then draws one picture in its place.
 * Everything that is not the screen, such as a file, is painted anew.
 */
public final class KeptPainting {
  private static final Color CLEAR = new Color(0, 0, 0, 0);

  private @Nullable VolatileImage picture;
  private @Nullable Object key;
  private double scale;

  /** Forgets what was kept. */
  public void forget() {
    key = null;
  }

  /**
   * Paints, or draws what was painted before.
   *
   * @param what all that the painting depends on but {@link #forget} does not tell
   * @param painter paints into a graphics of its own
   */
  public void paint(
      Graphics2D g, int width, int height, Object what, Consumer<Graphics2D> painter) {
    GraphicsConfiguration screen = g.getDeviceConfiguration();
    AffineTransform transform = g.getTransform();
    double device = transform.getScaleX();
    boolean onScreen = screen != null
        && screen.getDevice().getType() == GraphicsDevice.TYPE_RASTER_SCREEN
        && device == transform.getScaleY()
        && width > 0
        && height > 0;
    if (screen == null || !onScreen) {
      Graphics2D own = (Graphics2D) g.create();
      painter.accept(own);
      own.dispose();
      return;
    }
    int pixelsWide = (int) Math.ceil(width * device);
    int pixelsHigh = (int) Math.ceil(height * device);
    VolatileImage kept = picture;
    boolean fresh = kept != null
        && device == scale
        && what.equals(key)
        && kept.getWidth() == pixelsWide
        && kept.getHeight() == pixelsHigh
        && kept.validate(screen) == VolatileImage.IMAGE_OK;
    if (kept == null || !fresh) {
      kept = place(kept, screen, pixelsWide, pixelsHigh);
      Graphics2D own = kept.createGraphics();
      own.setComposite(AlphaComposite.Src);
      own.setColor(CLEAR);
      own.fillRect(0, 0, pixelsWide, pixelsHigh);
      own.setComposite(AlphaComposite.SrcOver);
      own.scale(device, device);
      own.setFont(g.getFont());
      painter.accept(own);
      own.dispose();
      picture = kept;
      key = what;
      scale = device;
    }
    Graphics2D own = (Graphics2D) g.create();
    own.scale(1 / device, 1 / device);
    own.drawImage(kept, 0, 0, null);
    own.dispose();
  }

  /** The old picture where it can be painted over, or a new one: on the screen's side, where drawing it costs least. */
  private static VolatileImage place(
      @Nullable VolatileImage old, GraphicsConfiguration screen, int width, int height) {
    if (old != null
        && old.getWidth() == width
        && old.getHeight() == height
        && old.validate(screen) != VolatileImage.IMAGE_INCOMPATIBLE) {
      return old;
    }
    VolatileImage made =
        screen.createCompatibleVolatileImage(width, height, Transparency.TRANSLUCENT);
    made.validate(screen);
    return made;
  }
}
