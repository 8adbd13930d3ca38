package org.lenetexplorer.ui.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
   * @param all the network's parameters, for a scale that they share
   */
  static ParameterModel of(ParameterView view, int map, ColorScope scope, List<ParameterView> all) {
    Shape shape = view.value().shape();
    boolean some = shape.rank() == 4 && shape.extent(1) > 1;
    int from = some ? map * shape.sampleSize() : 0;
    Maker maker =
        new Maker(view.name(), shape, some ? shape.withBatch(1) : shape, from, scope, all);
    return new ParameterModel(
        view.name() + (some ? "[" + map + "]" : ""),
        shape,
        some || shape.rank() != 4 ? 1 : shape.extent(1),
        from,
        words(view),
        maker.picture("", ParameterView::value, view, Quantity.KERNELS, Content.NOT_COMPUTED),
        maker.picture(
            ".grad", ParameterView::gradient, view, Quantity.GRADIENTS, Content.NO_GRADIENT),
        maker.picture(
            ".change", ParameterView::change, view, Quantity.KERNELS, Content.NOT_COMPUTED));
  }

  /** Makes pictures of the same part of a parameter, its gradient and its change. */
  private record Maker(
      String name, Shape whole, Shape drawn, int from, ColorScope scope, List<ParameterView> all) {
    Picture picture(
        String ending,
        Function<ParameterView, @Nullable Tensor> numbers,
        ParameterView view,
        Quantity quantity,
        Content absence) {
      Tensor values = numbers.apply(view);
      Tensor cut = values == null || drawn.equals(whole)
          ? values
          : values.slice(from / whole.sampleSize(), from / whole.sampleSize() + 1);
      Shape maps = maps(drawn);
      return new Picture(
          ending.equals(".change") ? "change of " + name : name + ending,
          Optional.of(new TensorPart(name + ending, whole, from)),
          maps,
          quantity,
          cut,
          absence,
          scale(values, cut, Picture.maps(maps), numbers));
    }

    /** The scale of a map is that of what is drawn, the scale of a layer that of the whole parameter. */
    private Scale scale(
        @Nullable Tensor values,
        @Nullable Tensor cut,
        int count,
        Function<ParameterView, @Nullable Tensor> numbers) {
      if (scope == ColorScope.MAP) {
        return Scale.of(scope, cut, count, 0);
      }
      float largest = 0;
      for (ParameterView other : scope == ColorScope.NETWORK ? all : List.<ParameterView>of()) {
        largest = Math.max(largest, Scale.largest(numbers.apply(other)));
      }
      return Scale.of(scope, values, count, largest);
    }
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
