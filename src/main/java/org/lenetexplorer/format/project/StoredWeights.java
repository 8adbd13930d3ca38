package org.lenetexplorer.format.project;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.safetensors.SafetensorsReader;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * The weights in a project file, held against its network. Unlike in a file of weights alone some may be missing: an edit
 * that made the network faulty leaves those of the layers that it did not touch.
 */
final class StoredWeights {
  private static final long WIDEST = Long.BYTES; // bytes an element may take in a file
  private static final long HEADER = 1 << 24; // bytes

  private StoredWeights() {}

  /** The most bytes that weights of this network can take in a file, with their header. */
  static long most(Network network) {
    long elements =
        network.parameterShapes().values().stream().mapToLong(Shape::size).sum();
    return elements * WIDEST + HEADER;
  }

  /**
   * Reads weights, in the network's order, each as a new float32 tensor.
   *
   * @throws FormatException if this is no safetensors file, or a tensor fits no parameter; the sentence names it with both
   *     shapes
   * @throws IOException if the disk fails
   */
  static Map<String, Tensor> read(BinaryInput input, Network network) throws IOException {
    NamedTensors stored = SafetensorsReader.read(input);
    Map<String, Shape> shapes = network.parameterShapes();
    for (Map.Entry<String, StoredArray> entry : stored.arrays().entrySet()) {
      check(input, entry.getKey(), entry.getValue().shape(), shapes.get(entry.getKey()));
    }
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (String name : shapes.keySet()) {
      if (stored.arrays().containsKey(name)) {
        weights.put(name, stored.tensor(name));
      }
    }
    return weights;
  }

  private static void check(BinaryInput input, String name, Shape found, @Nullable Shape wanted)
      throws FormatException {
    String place = "tensor '" + name + "'";
    if (wanted == null) {
      throw input.refusal(
          place, found.toString(), "no such tensor, as the network has no such parameter");
    }
    if (!found.equals(wanted)) {
      throw input.refusal(place, found.toString(), wanted + " as the network has it");
    }
  }
}
