package org.lenetexplorer.format.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.WeightsOffer;
import org.lenetexplorer.format.weights.WeightsFile;
import org.lenetexplorer.tensor.Shape;

/** Reads trained weights that other programs, or this one, have written. */
public final class WeightsImport {
  /** How names of such files end; what is in them is told by their content. */
  private static final List<String> ENDINGS =
      List.of(".safetensors", ".npz", ".npy", ".pt", ".pth");

  private WeightsImport() {}

  /** Whether a file's name says that it holds weights, not a document. */
  public static boolean isNamed(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /**
   * Reads what a file has for a network.
   *
   * @param parameters the network's shapes by name, in its order
   * @throws FormatException if the file can't be found, is of no format that can be read, or is broken
   * @throws IOException if the disk fails
   */
  public static WeightsOffer read(Path file, Map<String, Shape> parameters) throws IOException {
    return WeightsFile.offer(file, parameters);
  }
}
