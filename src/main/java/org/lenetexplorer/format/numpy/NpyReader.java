package org.lenetexplorer.format.numpy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.StoredArray;

/**
 * Reads {@code .npy}, versions 1.0, 2.0 and 3.0: the 6 bytes {@code \x93NUMPY}, major and minor version, the header's
 * length (2 bytes in version 1, else 4; little-endian), the header, then the elements. Python objects are never read,
 * and nothing is allocated on the header's word.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
public final class NpyReader {
  static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  private static final int LONGEST_HEADER = 1 << 16; // bytes; three keys need not even a thousand

  private NpyReader() {}

  /**
   * Reads a file. Big-endian elements are swapped and Fortran order is turned into row-major order. Takes the file's
   * size in memory, twice that for Fortran order.
   *
   * @throws FormatException if it can't be found or is not valid in every byte
   * @throws IOException if the disk fails
   */
  public static StoredArray read(Path file) throws IOException {
    try (BinaryInput input = BinaryInput.open(file)) {
      return read(input);
    }
  }

  /**
   * Reads from here to the end of the input: an entry of an {@code .npz}.
   *
   * @throws FormatException if the content is not valid in every byte
   * @throws IOException if the disk fails
   */
  public static StoredArray read(BinaryInput input) throws IOException {
    if (!Arrays.equals(input.take(MAGIC.length, "magic number"), MAGIC)) {
      throw input.refusal("byte 0", "another kind of file", "\\x93NUMPY, where .npy begins");
    }
    byte[] text = headerText(input);
    NpyHeader header = new NpyHeaderParser(input, text, input.position() - text.length).parse();
    byte[] data = input.take(header.byteCount(), header.type() + " " + header.shape());
    input.end();
    return StoredArray.ofBytes(header.type(), header.shape(), header.normalized(data));
  }

  private static byte[] headerText(BinaryInput input) throws IOException {
    byte[] version = input.take(2, "version");
    if (version[0] < 1 || version[0] > 3 || version[1] != 0) {
      throw input.refusal(
          "byte 6",
          "version " + Byte.toUnsignedInt(version[0]) + "." + Byte.toUnsignedInt(version[1]),
          "version 1.0, 2.0 or 3.0");
    }
    long length = headerLength(input, version[0] == 1 ? Short.BYTES : Integer.BYTES);
    if (length > LONGEST_HEADER && length <= input.remaining()) {
      throw input.refusal(
          "byte 8", "a header of " + length + " bytes", "at most " + LONGEST_HEADER);
    }
    return input.take(length, "header");
  }

  private static long headerLength(BinaryInput input, int width) throws IOException {
    byte[] field = Arrays.copyOf(input.take(width, "header length"), Long.BYTES);
    return ByteBuffer.wrap(field).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }
}
