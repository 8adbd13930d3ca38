package org.lenetexplorer.format.weights;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;

/**
 * A file's arrays held against a model's parameters, as {@code load_state_dict(strict=True)} does.
 *
 * @param file what refusals call the file
 * @param network for which network the file says it is; empty if it does not say
 * @param faults what is missing or misshapen in the model's order, then what is left over in the file's
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Module.html">load_state_dict</a>
 */
record StateDictMatch(String file, String network, List<Fault> faults) {
  /** An array that does not fit. */
  record Fault(String name, String found, String wanted) {}

  static StateDictMatch of(String file, NamedTensors tensors, Parameters parameters) {
    List<Fault> faults = new ArrayList<>();
    Set<String> leftOver = new HashSet<>(tensors.arrays().keySet());
    for (Parameters.Parameter parameter : parameters.all()) {
      StoredArray array = tensors.arrays().get(parameter.name());
      if (array == null || !array.shape().equals(parameter.shape())) {
        String found = array == null ? "no such tensor" : array.shape().toString();
        faults.add(new Fault(parameter.name(), found, parameter.shape().toString()));
      }
      leftOver.remove(parameter.name());
    }
    tensors.arrays().forEach((name, array) -> {
      if (leftOver.contains(name)) {
        faults.add(new Fault(name, array.shape().toString(), "no such tensor"));
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
  List<String> table(Parameters parameters) {
    List<String> lines = new ArrayList<>();
    for (Parameters.Parameter parameter : parameters.all()) {
      if (fits(parameter.name())) {
        lines.add(parameter.name() + " " + parameter.shape() + " fits");
      }
    }
    for (Fault fault : faults) {
      lines.add(
          fault.name() + ": the file has " + fault.found() + ", the network has " + fault.wanted());
    }
    return lines;
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
