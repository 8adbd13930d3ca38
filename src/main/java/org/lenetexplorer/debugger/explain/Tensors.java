package org.lenetexplorer.debugger.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.CrossEntropyFunction;
import org.lenetexplorer.autograd.function.DropoutFunction;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.tensor.Tensor;

/** All tensors that terms read, by the names that they are given in references. */
final class Tensors {
  private final Map<String, Variable> values = new LinkedHashMap<>();
  private final Map<String, Variable> gradients = new LinkedHashMap<>();
  private final Map<String, Node> softmaxes = new LinkedHashMap<>();
  private final Map<String, Supplier<Tensor>> others = new LinkedHashMap<>();

  Tensors(Graph graph) {
    for (Node node : graph.nodes()) {
      node.inputs().forEach(this::add);
      add(node.output());
      if (node.function() instanceof CrossEntropyFunction) {
        String name = TensorNames.saved(node, "softmax");
        softmaxes.put(name, node);
        others.put(name, () -> Tensor.of(node.input(0).shape(), node.savedFloats()));
      } else if (node.function() instanceof DropoutFunction dropout && dropout.training()) {
        others.put(
            TensorNames.saved(node, "mask"),
            () -> Tensor.of(node.output().shape(), node.savedFloats()));
      }
    }
  }

  private void add(Variable variable) {
    values.put(TensorNames.value(variable), variable);
    gradients.put(TensorNames.gradient(variable), variable);
  }

  /** Adds what an optimiser remembers, {@code conv1.weight.exp_avg}. */
  void add(Optimizer optimizer, List<Parameter> parameters) {
    List<String> names = optimizer.rule().memoryNames();
    for (int k = 0; k < names.size(); k++) {
      float[] memory = optimizer.memory()[k];
      for (Parameter parameter : parameters) {
        others.put(
            parameter.name() + "." + names.get(k),
            () -> Tensor.view(memory, parameter.offset(), parameter.shape()));
      }
    }
  }

  Optional<Variable> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<Variable> gradient(String name) {
    return Optional.ofNullable(gradients.get(name));
  }

  /** The cross-entropy whose softmax has this name. */
  @Nullable Node softmax(String name) {
    return softmaxes.get(name);
  }

  /**
   * The tensor of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  Tensor find(String name) {
    Variable value = values.get(name);
    if (value != null) {
      return value.value();
    }
    Variable gradient = gradients.get(name);
    if (gradient != null) {
      return gradient.grad().tensor();
    }
    Supplier<Tensor> other = others.get(name);
    if (other == null) {
      throw new IllegalArgumentException("there is no tensor " + name);
    }
    return other.get();
  }
}
