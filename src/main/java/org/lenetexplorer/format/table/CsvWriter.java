package org.lenetexplorer.format.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * Writes tensors as CSV: a head, then a line for each number with its tensor, its index and its value in as many digits as bring
 * back the same float32.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180, comma-separated values</a>
 */
public final class CsvWriter {
  private static final String HEAD = "tensor,index,value";
  private static final String END = "\r\n";

  private CsvWriter() {}

  /**
   * Writes a file, or replaces it whole.
   *
   * @throws FormatException if the folder is missing or the path is a folder
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, NamedTensors tensors) throws IOException {
    AtomicFile.write(file, out -> {
      out.write((HEAD + END).getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, Tensor> entry : tensors.tensors().entrySet()) {
        Tensor tensor = entry.getValue();
        out.write(lines(entry.getKey(), tensor, tensor.size()).getBytes(StandardCharsets.UTF_8));
      }
    });
  }

  /**
   * A tensor of which only the first numbers are known: the others have a line without a value.
   *
   * @param known numbers with a value, in row-major order
   */
  public static String text(String name, Tensor tensor, int known) {
    return HEAD + END + lines(name, tensor, known);
  }

  /** The lines of one tensor, {@code conv1.weight,0 0 2 3,0.125}. */
  static String lines(String name, Tensor tensor, int known) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < tensor.size(); i++) {
      lines
          .append(name)
          .append(',')
          .append(index(tensor.shape(), i))
          .append(',')
          .append(i < known ? String.valueOf(tensor.at(i)) : "")
          .append(END);
    }
    return lines.toString();
  }

  private static String index(Shape shape, int element) {
    int[] index = new int[shape.rank()];
    int rest = element;
    for (int i = shape.rank() - 1; i >= 0; i--) {
      index[i] = rest % shape.extent(i);
      rest /= shape.extent(i);
    }
    return java.util.Arrays.stream(index)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }
}
