package org.lenetexplorer.ui.model;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
 * @param from the place in the parameter of the first number drawn
 * @param gradientWords the gradient's state: none, zero, value, and how often it was added to
 * @param value the numbers
 * @param gradient ∂L/∂(the numbers)
 * @param change what the last update added
 */
public record ParameterModel(
    String name,
    Shape shape,
    int channels,
    int from,
    String gradientWords,
    Picture value,
    Picture gradient,
    Picture change) {

  /**
   * The model of a parameter.
   *
   * @param map the output map whose kernels are drawn where each has several, from 0
   */
  static ParameterModel of(ParameterView view, int map) {
    Shape shape = view.value().shape();
    boolean some = shape.rank() == 4 && shape.extent(1) > 1;
    UnaryOperator<@Nullable Tensor> cut =
        tensor -> tensor == null || !some ? tensor : tensor.slice(map, map + 1);
    Shape drawn = some ? shape.withBatch(1) : shape;
    return new ParameterModel(
        view.name() + (some ? "[" + map + "]" : ""),
        shape,
        some || shape.rank() != 4 ? 1 : shape.extent(1),
        some ? map * shape.sampleSize() : 0,
        words(view),
        picture(view.name(), view.value(), cut, drawn, Quantity.KERNELS, Content.NOT_COMPUTED),
        picture(
            view.name() + ".grad",
            view.gradient(),
            cut,
            drawn,
            Quantity.GRADIENTS,
            Content.NO_GRADIENT),
        picture(
            "change of " + view.name(),
            view.change(),
            cut,
            drawn,
            Quantity.KERNELS,
            Content.NOT_COMPUTED));
  }

  /** A part of a tensor on the scale of the whole. */
  private static Picture picture(
      String title,
      @Nullable Tensor values,
      UnaryOperator<@Nullable Tensor> cut,
      Shape shape,
      Quantity quantity,
      Content absence) {
    Picture whole = Picture.of(title, maps(shape), quantity, values, absence);
    return new Picture(title, maps(shape), quantity, cut.apply(values), absence, whole.limit());
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

  /** One number drawn with its gradient and change: {@code conv1.weight [3, 0, 2, 4]: 0.1534, gradient −0.0021, change none}. */
  public String describe(int place) {
    return fullName() + " " + Arrays.toString(shape.index(from + place)) + ": "
        + number(value, place) + ", gradient " + number(gradient, place) + ", change "
        + number(change, place);
  }

  private String fullName() {
    return value.title();
  }

  private static String number(Picture picture, int place) {
    Tensor values = picture.values();
    return values == null ? "none" : Numbers.format(values.at(place));
  }
}
