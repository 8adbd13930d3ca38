package org.lenetexplorer.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads a picture of one digit, of any size, dark on light or light on dark, and prepares it as MNIST's digits were: the ink
 * fitted into 20×20 pixels, its centre of mass at the centre of 28×28. A picture of 28×28 that is light on dark already is
 * taken as it is.
 */
public final class ImageReader {
  private static final int SIDE = 28;
  private static final int BOX = 20;
  private static final int LARGEST_READ = 1000;
  private static final float LEAST_CONTRAST = 0.05f;

  private ImageReader() {}

  /**
   * A data set of the one image, of unknown class (0).
   *
   * @throws DataException if the file is missing, no picture, or an empty page
   */
  public static Dataset read(Path file) throws IOException {
    BufferedImage picture = picture(file);
    byte[] pixels = new byte[SIDE * SIDE];
    GreyImage brightness = GreyImage.brightness(picture);
    float background = brightness.edge();
    if (picture.getWidth() == SIDE && picture.getHeight() == SIDE && background < 0.5f) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) Math.round(255 * brightness.ink()[i]);
      }
    } else {
      GreyImage ink = brightness.inkOn(background).cropped();
      if (ink.width() == 0 || !contrasts(brightness, background)) {
        throw new DataException(file
            + ": found an empty page, expected a digit; draw it darker or lighter than the page");
      }
      Centring.place(ink.fittedTo(BOX), BOX, pixels, 0, SIDE);
    }
    return new Dataset(file.toString(), SIDE, SIDE, pixels, new byte[1], Dataset.digits());
  }

  private static boolean contrasts(GreyImage brightness, float background) {
    for (float value : brightness.ink()) {
      if (Math.abs(value - background) > LEAST_CONTRAST) {
        return true;
      }
    }
    return false;
  }

  private static BufferedImage picture(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new DataException(
          file + ": found no such file, expected a picture (PNG, JPEG, GIF or BMP)");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new DataException(
          file + ": found nothing that can be read, expected a picture (PNG, JPEG, GIF or BMP)");
    }
    try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<javax.imageio.ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new DataException(file + ": found no picture in it, expected PNG, JPEG, GIF or BMP");
      }
      javax.imageio.ImageReader reader = readers.next();
      try {
        reader.setInput(stream);
        return reduced(reader);
      } catch (IOException | RuntimeException e) {
        throw new DataException(
            file + ": found a damaged picture (" + e.getMessage() + "), expected a whole one");
      } finally {
        reader.dispose();
      }
    }
  }

  /** The picture, read with gaps if it is large, so that a huge file needs no huge memory. */
  private static BufferedImage reduced(javax.imageio.ImageReader reader) throws IOException {
    int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
    int gap = Math.max(1, longest / LARGEST_READ);
    ImageReadParam parameters = reader.getDefaultReadParam();
    parameters.setSourceSubsampling(gap, gap, 0, 0);
    return reader.read(0, parameters);
  }
}
