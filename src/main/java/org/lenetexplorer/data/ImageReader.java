package org.lenetexplorer.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture of one digit from a file, of any size, dark on light or light on dark; see {@link PreparedPicture}. */
public final class ImageReader {
  private static final int LARGEST_READ = 1000;
  private static final int LONGEST_SIDE = 30_000;
  private static final long MOST_PIXELS = 250_000_000;

  private ImageReader() {}

  /**
   * A data set of the one image, of unknown class (0).
   *
   * @throws DataException if the file is missing, no picture, or an empty page
   */
  public static Dataset read(Path file) throws IOException {
    return prepare(file).dataset(file.toString(), 0, Dataset.digits());
  }

  /**
   * The picture with all steps of its preparation.
   *
   * @throws DataException if the file is missing, no picture, or an empty page
   */
  public static PreparedPicture prepare(Path file) throws IOException {
    return PreparedPicture.of(file.toString(), picture(file));
  }

  /**
   * The picture as it is in the file, with gaps if it is larger than {@value #LARGEST_READ} pixels.
   *
   * @throws DataException if the file is missing, no picture, or says that it is larger than any camera's
   */
  public static BufferedImage picture(Path file) throws IOException {
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
        checkSize(file, reader.getWidth(0), reader.getHeight(0));
        return reduced(reader);
      } catch (DataException e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        throw new DataException(
            file + ": found a damaged picture (" + reason(e) + "), expected a whole one");
      } finally {
        reader.dispose();
      }
    }
  }

  /** A few bytes can promise a picture of any size, and the readers believe them. */
  private static void checkSize(Path file, int width, int height) throws DataException {
    if (Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
      throw new DataException(
          "%s: found a picture of %d×%d pixels, expected at most %d on a side and %d in all; make it smaller"
              .formatted(file, width, height, LONGEST_SIDE, MOST_PIXELS));
    }
  }

  /** The readers' own words, on one line; some have none. */
  private static String reason(Exception e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? "it can't be decoded"
        : message.strip().replaceAll("\\s+", " ");
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
