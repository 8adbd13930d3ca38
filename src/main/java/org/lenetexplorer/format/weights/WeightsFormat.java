package org.lenetexplorer.format.weights;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.safetensors.SafetensorsReader;

/**
 * A format that weights can be read from.
 *
 * @param name what messages call it
 * @param mark by which a file is known to be meant as one, right or broken
 * @param reader reads it from the first byte
 */
record WeightsFormat(String name, Mark mark, Reader reader) {
  private static final int LONGEST_MARK = 16; // bytes

  /** All that can be read; another format is another line. */
  private static final List<WeightsFormat> READABLE = List.of(
      new WeightsFormat(
          "safetensors",
          start -> start.length > Long.BYTES && start[Long.BYTES] == '{',
          SafetensorsReader::read),
      new WeightsFormat(
          "PyTorch's .pt or NumPy's .npz",
          start -> start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3,
          ZippedWeights::read));

  /** Tells a format by the first bytes of a file, at most 16. */
  @FunctionalInterface
  interface Mark {
    boolean on(byte[] start);
  }

  /** Reads a file of one format. */
  @FunctionalInterface
  interface Reader {
    NamedTensors read(BinaryInput input) throws IOException;
  }

  /**
   * The format of an input, which is left somewhere behind its first byte.
   *
   * @throws FormatException if it is none that can be read; the sentence says what it seems to be, and what could be read
   */
  static WeightsFormat of(BinaryInput input) throws IOException {
    byte[] start = input.take(Math.min(LONGEST_MARK, input.remaining()), "content");
    for (WeightsFormat format : READABLE) {
      if (format.mark().on(start)) {
        return format;
      }
    }
    throw input.refusal("content", ForeignContent.describe(start), "weights as " + names());
  }

  private static String names() {
    return READABLE.stream().map(WeightsFormat::name).collect(Collectors.joining(" or "));
  }

  NamedTensors read(BinaryInput input) throws IOException {
    return reader.read(input);
  }
}
