package org.lenetexplorer.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.tensor.Tensor;

/**
 * What a file of weights has for a network, before anything is taken over: which tensors fit, which are missing or misshapen, and
 * which are left over.
 *
 * @param network for which network the file says it is; empty if it does not say
 * @param lines a line for every parameter of the network, in its order, then for every tensor of the file that is left over
 * @param fitting the tensors that fit, by the parameter's name
 */
public record WeightsOffer(String network, List<Line> lines, Map<String, Tensor> fitting) {
  /**
   * A parameter beside the file's tensor of that name.
   *
   * @param name {@code conv1.weight}
   * @param found the shape in the file, or that there is no such tensor
   * @param wanted the shape in the network, or that there is no such tensor
   * @param fits whether the two are the same
   */
  public record Line(String name, String found, String wanted, boolean fits) {}

  /** Copies list and map, keeping their order. */
  public WeightsOffer {
    lines = List.copyOf(lines);
    fitting = Collections.unmodifiableMap(new LinkedHashMap<>(fitting));
  }

  /** Whether every parameter has its tensor, and none is left over. */
  public boolean isComplete() {
    return lines.stream().allMatch(Line::fits);
  }
}
