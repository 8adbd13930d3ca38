package org.lenetexplorer.ui.model;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Content;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.theme.Quantity;

/**
 * One parameter with its gradient and its last change, all three drawn alike: a convolution's kernels as maps, everything
 * else as one map.
 *
 * @param name {@code conv1.weight}
 * @param shape {@code [6, 1, 5, 5]}
 * @param channels kernels that make one output map: 1 for conv1, 6 for conv2; 1 where there are no kernels
 * @param gradientWords the gradient's state: none, zero, value, and how often it was added to
 * @param value the numbers
 * @param gradient ∂L/∂(the numbers)
 * @param change what the last update added
 */
public record ParameterModel(
    String name,
    Shape shape,
    int channels,
    String gradientWords,
    Picture value,
    Picture gradient,
    Picture change) {

  static ParameterModel of(ParameterView view) {
    Shape shape = view.value().shape();
    return new ParameterModel(
        view.name(),
        shape,
        shape.rank() == 4 ? shape.extent(1) : 1,
        words(view),
        picture(view.name(), view.value(), shape, Quantity.KERNELS, Content.NOT_COMPUTED),
        picture(
            view.name() + ".grad", view.gradient(), shape, Quantity.GRADIENTS, Content.NO_GRADIENT),
        picture(
            "change of " + view.name(),
            view.change(),
            shape,
            Quantity.KERNELS,
            Content.NOT_COMPUTED));
  }

  private static Picture picture(
      String title, @Nullable Tensor values, Shape shape, Quantity quantity, Content absence) {
    return Picture.of(title, maps(shape), quantity, values, absence);
  }

  private static Shape maps(Shape shape) {
    return switch (shape.rank()) {
      case 4 -> Shape.of(shape.extent(0) * shape.extent(1), shape.extent(2), shape.extent(3));
      case 2 -> Shape.of(1, shape.extent(0), shape.extent(1));
      default -> Shape.of(1, 1, shape.size());
    };
  }

  private static String words(ParameterView view) {
    return switch (view.state()) {
      case NONE -> "none";
      case ZERO -> "zero";
      case VALUE -> view.contributions() > 1 ? "value ×" + view.contributions() : "value";
    };
  }

  /** Whether the gradient is a value. */
  public boolean hasGradient() {
    return gradientWords.startsWith(Gradient.State.VALUE.name().toLowerCase(Locale.ROOT));
  }

  /** One number with its gradient and change: {@code conv1.weight [3, 0, 2, 4]: 0.1534, gradient −0.0021, change none}. */
  public String describe(int place) {
    return name + " " + Arrays.toString(shape.index(place)) + ": "
        + number(value, place) + ", gradient " + number(gradient, place) + ", change "
        + number(change, place);
  }

  private static String number(Picture picture, int place) {
    Tensor values = picture.values();
    return values == null ? "none" : Numbers.format(values.at(place));
  }
}
