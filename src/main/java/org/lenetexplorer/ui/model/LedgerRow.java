package org.lenetexplorer.ui.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Content;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.theme.Quantity;

/**
 * One parameter in the ledger.
 *
 * @param name {@code conv1.weight}
 * @param shape {@code [6, 1, 5, 5]}
 * @param count how many numbers that are, as arithmetic: {@code 6·1·5·5 = 150}
 * @param gradientWords the gradient's state: {@code none}, {@code zero}, {@code value} or {@code value ×2}
 * @param value the numbers
 * @param gradient ∂L/∂(the numbers)
 * @param change what the last update added
 */
public record LedgerRow(
    String name,
    Shape shape,
    String count,
    String gradientWords,
    Entry value,
    Entry gradient,
    Entry change) {

  /**
   * One of the three tensors.
   *
   * @param title its name in sentences
   * @param quantity the scale it is drawn on
   * @param values its numbers in the parameter's shape, or null while there are none
   * @param reached how many of them exist, from the first on; all but in the middle of an operation
   * @param figures what can be said of those that exist, or null while there are none
   * @param absence why there are none
   */
  public record Entry(
      String title,
      Quantity quantity,
      @Nullable Tensor values,
      int reached,
      @Nullable TensorFigures figures,
      Content absence) {
    static Entry of(
        String title, Quantity quantity, @Nullable Tensor values, int reached, Content absence) {
      return values == null || reached == 0
          ? new Entry(title, quantity, null, 0, null, absence)
          : new Entry(title, quantity, values, reached, TensorFigures.of(values, reached), absence);
    }

    /** One number as it is read, {@code 0.1534}, or {@code none}. */
    public String number(int place) {
      return values == null || place >= reached ? "none" : Numbers.format(values.at(place));
    }

    /** The whole as a sentence. */
    public String sentence() {
      return figures == null
          ? title + ": " + absence.words()
          : title + ": mean " + Numbers.format((float) figures.mean()) + ", sd "
              + Numbers.format((float) figures.deviation()) + ", norm "
              + Numbers.format((float) figures.norm()) + "; " + figures.health();
    }
  }

  static LedgerRow of(ParameterView view) {
    String name = view.name();
    return new LedgerRow(
        name,
        view.value().shape(),
        arithmetic(view.value().shape()),
        words(view),
        Entry.of(name, Quantity.KERNELS, view.value(), view.value().size(), Content.NOT_COMPUTED),
        Entry.of(
            name + ".grad",
            Quantity.GRADIENTS,
            view.gradient(),
            view.gradientReached(),
            Content.NO_GRADIENT),
        Entry.of(
            "change of " + name,
            Quantity.KERNELS,
            view.change(),
            view.value().size(),
            Content.NOT_COMPUTED));
  }

  private static String arithmetic(Shape shape) {
    String factors = shape.extents().stream().map(String::valueOf).collect(Collectors.joining("·"));
    return shape.rank() < 2 ? factors : factors + " = " + "%,d".formatted(shape.size());
  }

  private static String words(ParameterView view) {
    return switch (view.state()) {
      case NONE -> "none";
      case ZERO -> "zero";
      case VALUE -> view.contributions() > 1 ? "value ×" + view.contributions() : "value";
    };
  }

  /** The three tensors: value, gradient, change. */
  public List<Entry> entries() {
    return List.of(value, gradient, change);
  }

  /** The size of the last update against that of the weights. */
  public UpdateSize update() {
    return UpdateSize.of(change.figures(), value.figures());
  }

  /** One number with its gradient and change: {@code conv1.weight[3, 0, 2, 4] 0.1534, gradient −0.0021, change none}. */
  public String describe(int place) {
    return name + Arrays.toString(shape.index(place)) + " " + value.number(place) + ", gradient "
        + gradient.number(place) + ", change " + change.number(place);
  }

  /**
   * The name of one number, {@code conv1.weight[3,0,2,4]} or {@code conv1.weight.grad[3,0,2,4]}.
   *
   * @param ofGradient whether the gradient's element is meant
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public ElementReference reference(int place, boolean ofGradient) {
    return ElementReference.of(ofGradient ? name + ".grad" : name, shape, place);
  }
}
