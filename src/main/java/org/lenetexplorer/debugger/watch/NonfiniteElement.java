package org.lenetexplorer.debugger.watch;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A NaN or an infinity in a tensor.
 *
 * @param index of the element, {@code [0, 3]}; empty for a tensor of shape []
 * @param value the number
 */
record NonfiniteElement(String index, double value) {
  private static final String NAN_ADVICE =
      "NaN comes from inf - inf, 0 / 0, 0 · inf or a NaN that went in, and spreads to whatever reads it:"
          + " look at this step's operands, and if they are large, try a smaller learning rate.";
  private static final String INFINITY_ADVICE =
      "The number outgrew float32, whose largest is 3.4e38, or something was divided by 0:"
          + " see whether the weights grow from iteration to iteration, and try a smaller learning rate.";

  /** The first in row-major order among the computed elements. */
  static Optional<NonfiniteElement> first(Evaluation value) {
    return IntStream.range(0, value.size())
        .filter(i -> value.isComputed(i) && !Double.isFinite(value.at(i)))
        .mapToObj(i -> new NonfiniteElement(index(value, i), value.at(i)))
        .findFirst();
  }

  private static String index(Evaluation value, int element) {
    return value.shape().rank() == 0 ? "" : Arrays.toString(value.shape().index(element));
  }

  /** Why to stop here: which number it is, and where such numbers come from. */
  Finding finding(String tensor) {
    String place = index.isEmpty() ? tensor : "element " + index + " of " + tensor;
    return new Finding(
        place + " is not finite: " + Figures.text(value) + ".",
        Double.isNaN(value) ? NAN_ADVICE : INFINITY_ADVICE);
  }
}
