package org.lenetexplorer.format.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.onnx.OnnxWriter;
import org.lenetexplorer.format.table.CsvWriter;
import org.lenetexplorer.format.weights.WeightsFile;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.tensor.Tensor;

/** Writes trained weights to one file for other programs, in the format that its name ends in. */
public final class WeightsExport {
  /** The endings, the usual one first. */
  public static final List<String> ENDINGS =
      List.of(".safetensors", ".pt", ".pth", ".npz", ".onnx", ".csv");

  private WeightsExport() {}

  /**
   * Writes a file, or replaces it whole.
   *
   * @param weights the network's parameters under PyTorch's names
   * @param preprocessing what the images went through, kept by the formats that have a place for it
   * @throws FormatException if the name ends in none of the formats, or the file can't be made
   * @throws IllegalArgumentException if the network's shapes don't fit, or a parameter is missing
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(
      Path file, Network network, Map<String, Tensor> weights, Preprocessing preprocessing)
      throws IOException {
    NamedTensors tensors =
        WeightsFile.labelled(weights, WeightsFile.metadata(network.name(), preprocessing));
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".onnx")) {
      OnnxWriter.write(file, network, tensors);
    } else if (name.endsWith(".csv")) {
      CsvWriter.write(file, tensors);
    } else if (WeightsFile.ENDINGS.stream().anyMatch(name::endsWith)) {
      WeightsFile.write(file, tensors);
    } else {
      throw new FormatException(
          file.toString(),
          "name",
          "an ending that says no format",
          "one of " + String.join(", ", ENDINGS));
    }
  }
}
