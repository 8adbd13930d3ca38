package org.lenetexplorer.ui.component;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * Something that is painted into a file without ever being a component, so on any thread.
 *
 * @param width in pixels of the layout
 * @param height in pixels of the layout
 * @param ground what it is painted on
 * @param painter paints it
 */
public record Drawing(int width, int height, Color ground, Consumer<Graphics2D> painter) {
  /** As an SVG file. */
  public byte[] svg() {
    return SvgPicture.of(width, height, painter).getBytes(StandardCharsets.UTF_8);
  }

  /** As a PNG file with {@value PictureFile#SCALE} pixels for one of the layout. */
  public byte[] png() {
    BufferedImage image = new BufferedImage(
        width * PictureFile.SCALE, height * PictureFile.SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.scale(PictureFile.SCALE, PictureFile.SCALE);
    g.setColor(ground);
    g.fillRect(0, 0, width, height);
    TextPainter.smooth(g);
    painter.accept(g);
    g.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory always takes more
    }
    return file.toByteArray();
  }
}
