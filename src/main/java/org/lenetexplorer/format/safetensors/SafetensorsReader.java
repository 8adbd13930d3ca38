package org.lenetexplorer.format.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;

/**
 * Reads safetensors: 8 bytes header length n (unsigned, little-endian), n bytes of JSON, then the tensors' bytes
 * without gap. What the format leaves open or forbids is refused, and nothing is allocated on the header's word.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">safetensors, format</a>
 */
public final class SafetensorsReader {
  private static final int LONGEST_HEADER =
      100_000_000; // bytes, as in the reference implementation

  private SafetensorsReader() {}

  /**
   * Reads a file; the arrays stand in the header's order. Takes the file's size in memory.
   *
   * @throws FormatException if it can't be found or is not valid in every byte
   * @throws IOException if the disk fails
   */
  public static NamedTensors read(Path file) throws IOException {
    try (BinaryInput input = BinaryInput.open(file)) {
      return read(input);
    }
  }

  /**
   * Reads from here to the end of the input.
   *
   * @throws FormatException if the content is not valid in every byte
   * @throws IOException if the disk fails
   */
  public static NamedTensors read(BinaryInput input) throws IOException {
    Header header = HeaderParser.parse(input, headerText(input));
    Map<String, StoredArray> unordered = new HashMap<>();
    for (Entry entry : header.inFileOrder(input)) {
      byte[] bytes = input.take(entry.byteCount(), entry.place());
      unordered.put(entry.name(), StoredArray.ofBytes(entry.type(), entry.shape(), bytes));
    }
    input.end();
    Map<String, StoredArray> arrays = new LinkedHashMap<>();
    for (Entry entry : header.entries()) {
      arrays.put(entry.name(), Objects.requireNonNull(unordered.get(entry.name())));
    }
    return new NamedTensors(arrays, header.metadata());
  }

  private static byte[] headerText(BinaryInput input) throws IOException {
    long length = ByteBuffer.wrap(input.take(Long.BYTES, "header length"))
        .order(ByteOrder.LITTLE_ENDIAN)
        .getLong();
    if (length > LONGEST_HEADER && length <= input.remaining()) {
      throw input.refusal(
          "byte 0", "a header of " + length + " bytes", "at most " + LONGEST_HEADER);
    }
    byte[] text = input.take(length, "header");
    if (text.length == 0 || text[0] != '{') {
      throw input.refusal(
          "byte 8",
          text.length == 0 ? "an empty header" : "byte 0x%02x".formatted(text[0]),
          "'{', where a safetensors header begins");
    }
    return text;
  }
}
