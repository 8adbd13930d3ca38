package org.lenetexplorer.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The content of one IDX file of unsigned bytes. All numbers are big-endian:
 *
 * <pre>
 * byte 0   0, 0        always
 * byte 2   8           the elements are unsigned bytes
 * byte 3   D           number of dimensions
 * byte 4   D × int32   extent of each dimension, outermost first
 * then     the elements, row-major
 * </pre>
 *
 * <p>What a header announces is read piece by piece, so that a lying one costs no memory.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The IDX file format, at the end of MNIST's page</a>
 */
final class IdxArray {
  /** What a file is expected to hold. */
  enum Content {
    LABELS(1),
    IMAGES(3);

    private final int dimensions;

    Content(int dimensions) {
      this.dimensions = dimensions;
    }

    private int magic() {
      return 0x800 | dimensions;
    }

    private String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int LARGEST_SIDE = 1024;
  private static final String REMEDY = "; fetch the file again";

  private final int[] extents;
  private final byte[] bytes;

  private IdxArray(int[] extents, byte[] bytes) {
    this.extents = extents;
    this.bytes = bytes;
  }

  /** Elements along a dimension, outermost 0. */
  int extent(int dimension) {
    return extents[dimension];
  }

  /** The elements, row-major, unsigned; not a copy. */
  byte[] bytes() {
    return bytes;
  }

  /**
   * Reads a file, plain or gzip.
   *
   * @throws DataException if it can't be read or is not exactly such an array
   */
  static IdxArray read(Path file, Content content) throws DataException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = unpacked(raw)) {
      return read(in, file, content);
    } catch (DataException refused) {
      throw refused;
    } catch (EOFException cut) {
      throw new DataException(
          "%s ends in the middle of its gzip stream, after %d bytes%s"
              .formatted(file, file.toFile().length(), REMEDY),
          cut);
    } catch (ZipException damaged) {
      throw new DataException(
          "%s is a damaged gzip file (%s)%s".formatted(file, damaged.getMessage(), REMEDY),
          damaged);
    } catch (IOException failed) {
      throw new DataException(
          "%s can't be read (%s); check the file and its permissions"
              .formatted(file, failed.getMessage()),
          failed);
    }
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  private static IdxArray read(InputStream in, Path file, Content content) throws IOException {
    int magic = readInt(in, file, 0, "the magic number");
    if (magic != content.magic()) {
      throw new DataException(
          "%s has magic number 0x%08x at byte 0, where 0x%08x (%s) is expected; choose an IDX file of %s"
              .formatted(file, magic, content.magic(), content.title(), content.title()));
    }
    int[] extents = new int[content.dimensions];
    for (int d = 0; d < extents.length; d++) {
      extents[d] = readExtent(in, file, d);
    }
    return new IdxArray(extents, readElements(in, file, extents));
  }

  private static int readExtent(InputStream in, Path file, int dimension) throws IOException {
    int place = 4 + 4 * dimension;
    int extent = readInt(in, file, place, "the extent of dimension " + dimension);
    int largest = dimension == 0 ? Integer.MAX_VALUE : LARGEST_SIDE;
    if (extent < 1 || extent > largest) {
      throw new DataException(
          "%s announces extent %d for dimension %d at byte %d, where 1 to %d is expected%s"
              .formatted(file, Integer.toUnsignedLong(extent), dimension, place, largest, REMEDY));
    }
    return extent;
  }

  private static byte[] readElements(InputStream in, Path file, int[] extents) throws IOException {
    int start = 4 + 4 * extents.length;
    long announced = 1;
    for (int extent : extents) {
      announced *= extent;
    }
    if (announced > Integer.MAX_VALUE - 16) {
      throw new DataException("%s announces extents %s at byte 4, more than 2 GB%s"
          .formatted(file, Arrays.toString(extents), REMEDY));
    }
    byte[] elements = in.readNBytes((int) announced);
    if (elements.length < announced) {
      throw new DataException("%s ends at byte %d, where %d bytes are expected by its header%s"
          .formatted(file, start + elements.length, start + announced, REMEDY));
    }
    if (in.read() >= 0) {
      throw new DataException("%s goes on at byte %d, where its end is expected by its header%s"
          .formatted(file, start + announced, REMEDY));
    }
    return elements;
  }

  private static int readInt(InputStream in, Path file, int place, String what) throws IOException {
    byte[] four = in.readNBytes(4);
    if (four.length < 4) {
      throw new DataException(
          "%s ends at byte %d, where 4 bytes with %s are expected from byte %d on%s"
              .formatted(file, place + four.length, what, place, REMEDY));
    }
    return ByteBuffer.wrap(four).getInt();
  }
}
