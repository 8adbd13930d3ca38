package org.lenetexplorer.format.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.WeightsOffer;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * A file's arrays held against a model's parameters, as {@code load_state_dict(strict=True)} does.
 *
 * @param file what refusals call the file
 * @param network for which network the file says it is; empty if it does not say
 * @param faults what is missing or misshapen in the model's order, then what is left over in the file's
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Module.html">load_state_dict</a>
 */
record StateDictMatch(String file, String network, List<Fault> faults) {
  private static final String NONE = "no such tensor";

  /** An array that does not fit. */
  record Fault(String name, String found, String wanted) {}

  /**
   * Compares.
   *
   * @param parameters the model's shapes by name, in its order
   */
  static StateDictMatch of(String file, NamedTensors tensors, Map<String, Shape> parameters) {
    List<Fault> faults = new ArrayList<>();
    Set<String> leftOver = new HashSet<>(tensors.arrays().keySet());
    parameters.forEach((name, shape) -> {
      StoredArray array = tensors.arrays().get(name);
      if (array == null || !array.shape().equals(shape)) {
        String found = array == null ? NONE : array.shape().toString();
        faults.add(new Fault(name, found, shape.toString()));
      }
      leftOver.remove(name);
    });
    tensors.arrays().forEach((name, array) -> {
      if (leftOver.contains(name)) {
        faults.add(new Fault(name, array.shape().toString(), NONE));
      }
    });
    String network = tensors.metadata().getOrDefault(WeightsFile.NETWORK, "");
    return new StateDictMatch(file, network, List.copyOf(faults));
  }

  /**
   * Passes if everything fits.
   *
   * @throws FormatException naming the first fault and counting the others
   */
  void check() throws FormatException {
    if (!faults.isEmpty()) {
      Fault first = faults.get(0);
      throw new FormatException(
          file, "tensor " + first.name(), first.found(), first.wanted(), rest());
    }
  }

  /** Whether the parameter of that name has an array of its shape. */
  boolean fits(String parameter) {
    return faults.stream().noneMatch(fault -> fault.name().equals(parameter));
  }

  /** A line for every parameter, in the model's order, and for every array left over: what fits, and what does not and why. */
  List<String> table(Map<String, Shape> parameters) {
    List<String> lines = new ArrayList<>();
    parameters.forEach((name, shape) -> {
      if (fits(name)) {
        lines.add(name + " " + shape + " fits");
      }
    });
    for (Fault fault : faults) {
      lines.add(
          fault.name() + ": the file has " + fault.found() + ", the network has " + fault.wanted());
    }
    return lines;
  }

  /** The same with the tensors that fit, which are copied. */
  WeightsOffer offer(NamedTensors tensors, Map<String, Shape> parameters) throws FormatException {
    List<WeightsOffer.Line> lines = new ArrayList<>();
    Map<String, Tensor> fitting = new LinkedHashMap<>();
    for (Map.Entry<String, Shape> parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      if (fits(name)) {
        String shape = parameter.getValue().toString();
        lines.add(new WeightsOffer.Line(name, shape, shape, true));
        fitting.put(name, tensors.tensor(name));
      }
    }
    faults.forEach(fault ->
        lines.add(new WeightsOffer.Line(fault.name(), fault.found(), fault.wanted(), false)));
    List<String> order = List.copyOf(parameters.keySet());
    lines.sort(Comparator.comparingInt(line -> place(order, line.name())));
    return new WeightsOffer(network, lines, fitting);
  }

  /** The place of a parameter in the model; what is left over comes last. */
  private static int place(List<String> order, String name) {
    int place = order.indexOf(name);
    return place < 0 ? order.size() : place;
  }

  /** {@code 3 other tensors do not fit either, the file says it is for MLP}, or less. */
  private String rest() {
    int others = faults.size() - 1;
    String count = switch (others) {
      case 0 -> "all others fit";
      case 1 -> "1 other tensor does not fit either";
      default -> others + " other tensors do not fit either";
    };
    return network.isEmpty() ? count : count + ", the file says it is for " + network;
  }
}
