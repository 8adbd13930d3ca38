package org.lenetexplorer.autograd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * All parameters of a model, side by side in one array, and their gradients in another: an optimiser runs over them in one
 * sweep, and saving or hashing the model is one copy. The order is that of PyTorch's {@code net.parameters()}.
 */
public final class Parameters {
  /**
   * One parameter.
   *
   * @param name as in a state dict, {@code conv1.weight}
   * @param offset index of its first value in the flat arrays
   * @param variable its tensor and gradient, views of the flat arrays
   */
  public record Parameter(String name, int offset, Variable variable) {
    public Shape shape() {
      return variable.shape();
    }

    /** One past the index of its last value in the flat arrays. */
    public int end() {
      return offset + variable.shape().size();
    }
  }

  private final float[] values;
  private final float[] gradients;
  private final List<Parameter> parameters;

  /** Parameters of these names and shapes, in this order, all zero and without gradient. */
  public Parameters(Map<String, Shape> shapes) {
    int size = shapes.values().stream().mapToInt(Shape::size).sum();
    values = new float[size];
    gradients = new float[size];
    List<Parameter> made = new ArrayList<>();
    int offset = 0;
    for (Map.Entry<String, Shape> entry : shapes.entrySet()) {
      Tensor value = Tensor.view(values, offset, entry.getValue());
      Tensor gradient = Tensor.view(gradients, offset, entry.getValue());
      made.add(new Parameter(
          entry.getKey(), offset, Variable.parameter(entry.getKey(), value, gradient)));
      offset += value.size();
    }
    parameters = List.copyOf(made);
  }

  /** The parameters in their order. */
  public List<Parameter> all() {
    return parameters;
  }

  /** How many numbers are trained in all. */
  public int count() {
    return values.length;
  }

  /** The array of all values, shared. */
  public float[] values() {
    return values;
  }

  /** The array of all gradients, shared; a stretch means nothing while its gradient is none. */
  public float[] gradients() {
    return gradients;
  }

  /** The parameter of this name, if there is one. */
  public Optional<Parameter> find(String name) {
    return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
  }

  /** The tensors by name, as {@code net.state_dict()} gives them; shared, not copied. */
  public Map<String, Tensor> stateDict() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    parameters.forEach(p -> state.put(p.name(), p.variable().value()));
    return state;
  }

  /** Resets all gradients: to zeros, or to none where they had never been computed. */
  public void zeroGrad() {
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).variable().grad().setToZero();
    }
  }
}
