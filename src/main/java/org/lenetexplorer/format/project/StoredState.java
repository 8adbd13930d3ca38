package org.lenetexplorer.format.project;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.safetensors.SafetensorsReader;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/** What an optimiser remembers, in a project file, held against the network and the update rule. */
final class StoredState {
  private static final long WIDEST = Long.BYTES; // bytes an element may take in a file
  private static final long HEADER = 1 << 24; // bytes

  private final BinaryInput input;
  private final Map<String, Shape> shapes;

  private StoredState(BinaryInput input, Map<String, Shape> shapes) {
    this.input = input;
    this.shapes = shapes;
  }

  /**
   * The most bytes that the state can take in a file, with its header.
   *
   * @param shapes what there can be, see {@link Optimizer#stateShapes}
   */
  static long most(Map<String, Shape> shapes) {
    return shapes.values().stream().mapToLong(Shape::size).sum() * WIDEST + HEADER;
  }

  /**
   * Reads the state, in the network's order, each as a new float32 tensor. A parameter has all of its tensors or none.
   *
   * @param shapes what there can be, see {@link Optimizer#stateShapes}
   * @throws FormatException if this is no safetensors file, a tensor is foreign, of another shape or missing beside its
   *     companions, or steps are no whole number
   * @throws IOException if the disk fails
   */
  static Map<String, Tensor> read(BinaryInput input, Map<String, Shape> shapes) throws IOException {
    return new StoredState(input, shapes).checked(SafetensorsReader.read(input));
  }

  private Map<String, Tensor> checked(NamedTensors stored) throws FormatException {
    for (Map.Entry<String, StoredArray> entry : stored.arrays().entrySet()) {
      String name = entry.getKey();
      Shape found = entry.getValue().shape();
      Shape wanted = shapes.get(name);
      if (wanted == null) {
        throw refusal(
            name, found.toString(), "no such tensor, as the optimiser keeps none of that name");
      }
      if (!found.equals(wanted)) {
        throw refusal(name, found.toString(), wanted + " as the network has it");
      }
    }
    Map<String, Tensor> state = new LinkedHashMap<>();
    for (String name : shapes.keySet()) {
      if (stored.arrays().containsKey(name)) {
        state.put(name, stored.tensor(name));
      } else if (stored.arrays().keySet().stream().anyMatch(other -> isBeside(name, other))) {
        throw refusal(name, "no such tensor", "one beside the others of its parameter");
      }
    }
    for (Map.Entry<String, Tensor> entry : state.entrySet()) {
      if (entry.getKey().endsWith(Optimizer.STEP)) {
        checkSteps(entry.getKey(), entry.getValue().item());
      }
    }
    return state;
  }

  private static boolean isBeside(String name, String other) {
    int dot = name.lastIndexOf('.') + 1;
    return other.startsWith(name.substring(0, dot)) && other.indexOf('.', dot) < 0;
  }

  private void checkSteps(String name, float steps) throws FormatException {
    if (!(steps >= 0) || steps != Math.rint(steps) || steps > Integer.MAX_VALUE) {
      throw refusal(name, Float.toString(steps), "a whole number of steps, 0 or more");
    }
  }

  private FormatException refusal(String name, String found, String wanted) {
    return input.refusal("tensor '" + name + "'", found, wanted);
  }
}
