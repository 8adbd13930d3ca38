package org.lenetexplorer.format.numpy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.format.ElementType;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.tensor.Shape;

/**
 * Writes {@code .npy}, version 1.0, little-endian, C order, byte for byte as {@code numpy.save} does: the header ends
 * in a line feed, and the elements begin at a multiple of 64 bytes.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
public final class NpyWriter {
  private static final int ALIGNMENT = 64; // bytes
  private static final int PREFIX = 10; // bytes of magic number, version and header length
  private static final int ROOM_TO_GROW = 21; // digits NumPy leaves for a longer first extent

  private NpyWriter() {}

  /**
   * Writes a file, or replaces it whole. The element type stays, but for BF16, which NumPy does not know and which
   * becomes F32 without loss.
   *
   * @throws FormatException if the folder is missing or the path is a folder
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, StoredArray array) throws IOException {
    AtomicFile.write(file, out -> write(out, array));
  }

  /**
   * Writes to a stream and leaves it open: an entry of an {@code .npz}.
   *
   * @throws IOException if writing fails
   */
  public static void write(OutputStream out, StoredArray array) throws IOException {
    StoredArray known = array.type() == ElementType.BF16 ? array.asFloat32() : array;
    out.write(prefixed(dict(known)));
    known.writeTo(out);
  }

  private static String dict(StoredArray array) {
    String descr = Descr.of(array.type());
    return "{'descr': '%s', 'fortran_order': False, 'shape': %s, }%s"
        .formatted(descr, tuple(array.shape()), growth(array.shape()));
  }

  private static String tuple(Shape shape) {
    return shape.rank() == 1
        ? "(" + shape.extent(0) + ",)"
        : shape.extents().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String growth(Shape shape) {
    return shape.rank() == 0
        ? ""
        : " ".repeat(ROOM_TO_GROW - String.valueOf(shape.extent(0)).length());
  }

  private static byte[] prefixed(String dict) {
    int length = (PREFIX + dict.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) ' ');
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(NpyReader.MAGIC)
        .put((byte) 1)
        .put((byte) 0)
        .putShort((short) (length - PREFIX))
        .put(dict.getBytes(StandardCharsets.US_ASCII));
    bytes[length - 1] = '\n';
    return bytes;
  }
}
