package org.lenetexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.LayerView;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.theme.Quantity;

/**
 * A tensor whose distribution can be drawn.
 *
 * @param name {@code conv1.weight.grad}
 * @param quantity what its numbers are
 * @param values the numbers, or null while there are none
 * @param reached how many of them exist, from the first on
 * @param absence why there are none
 */
record ChartedTensor(
    String name, Quantity quantity, @Nullable Tensor values, int reached, String absence) {

  /** What can be chosen first. */
  enum Sort {
    WEIGHTS("Weights"),
    GRADIENTS("Gradients"),
    ACTIVATIONS("Activations");

    private final String title;

    Sort(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  /** All tensors of a sort, in the network's order. */
  static List<ChartedTensor> all(SessionSnapshot snapshot, Sort sort) {
    return switch (sort) {
      case WEIGHTS ->
        snapshot.parameters().stream()
            .map(p -> of(p.name(), Quantity.KERNELS, p.value(), p.value().size(), "none"))
            .toList();
      case GRADIENTS -> gradients(snapshot);
      case ACTIVATIONS -> activations(snapshot);
    };
  }

  private static ChartedTensor of(
      String name, Quantity quantity, @Nullable Tensor values, int reached, String absence) {
    return new ChartedTensor(name, quantity, values, values == null ? 0 : reached, absence);
  }

  private static List<ChartedTensor> gradients(SessionSnapshot snapshot) {
    List<ChartedTensor> found = new ArrayList<>();
    String none = "no gradient; run to the backward pass";
    for (ParameterView p : snapshot.parameters()) {
      found.add(
          of(p.name() + ".grad", Quantity.GRADIENTS, p.gradient(), p.gradientReached(), none));
    }
    for (LayerView layer : snapshot.layers()) {
      String name = layer.name() + ".output.grad";
      found.add(of(name, Quantity.GRADIENTS, layer.gradient(), layer.gradientReached(), none));
    }
    return List.copyOf(found);
  }

  private static List<ChartedTensor> activations(SessionSnapshot snapshot) {
    List<ChartedTensor> found = new ArrayList<>();
    Tensor input = snapshot.input();
    found.add(
        of("input", Quantity.ACTIVATIONS, input, input == null ? 0 : input.size(), "no image"));
    for (LayerView layer : snapshot.layers()) {
      String name = layer.name() + ".output";
      String none = "not computed in this iteration";
      found.add(of(name, Quantity.ACTIVATIONS, layer.output(), layer.reached(), none));
    }
    return List.copyOf(found);
  }

  /** The shape; of nothing, a scalar's. */
  Shape shape() {
    return values == null ? Shape.SCALAR : values.shape();
  }

  /** The largest of the finite numbers times the sign, as it is read. */
  String extreme(int sign) {
    float best = Float.NaN;
    for (int i = 0; values != null && i < reached; i++) {
      float value = values.at(i);
      best = Float.isFinite(value) && !(sign * value <= sign * best) ? value : best;
    }
    return Numbers.format(best);
  }
}
