package org.lenetexplorer.ui.component;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import org.lenetexplorer.format.AtomicFile;

/** Pictures of what is on the screen: PNG with {@value #SCALE} pixels for one of the layout, or SVG whose words stay words. */
public final class PictureFile {
  /** Pixels of a PNG for each pixel of the layout, along either side. */
  public static final int SCALE = 2;

  private PictureFile() {}

  /**
   * Paints a component as it is now, on the event thread; what comes back may be written to a file on any other.
   *
   * @param file where it is to be written: SVG if its name ends so, otherwise PNG
   */
  public static AtomicFile.Content painted(JComponent component, Path file) {
    if (isSvg(file)) {
      byte[] text = SvgPicture.of(component).getBytes(StandardCharsets.UTF_8);
      return out -> out.write(text);
    }
    BufferedImage image = image(component);
    return out -> ImageIO.write(image, "png", out);
  }

  private static boolean isSvg(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  /** A component as it is now, {@value #SCALE} times as large; takes 4 bytes a pixel. */
  public static BufferedImage image(JComponent component) {
    BufferedImage image = new BufferedImage(
        Math.max(1, component.getWidth() * SCALE),
        Math.max(1, component.getHeight() * SCALE),
        BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(SCALE, SCALE);
    g.setColor(component.getBackground());
    g.fillRect(0, 0, component.getWidth(), component.getHeight());
    component.print(g);
    g.dispose();
    return image;
  }
}
