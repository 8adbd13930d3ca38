package org.lenetexplorer.format.torch;

import java.util.Map;
import java.util.Objects;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.nn.Size2d;

/**
 * The arguments of a call by the names of their parameters, usual values included.
 *
 * @param name what was called
 * @param at where
 */
record GivenValues(String name, Token at, Map<String, Object> values) {
  private Object value(String parameter) {
    return Objects.requireNonNull(values.get(parameter), parameter);
  }

  int count(String parameter) {
    return (Integer) value(parameter);
  }

  boolean flag(String parameter) {
    return (Boolean) value(parameter);
  }

  float real(String parameter) {
    return (Float) value(parameter);
  }

  Size2d pair(String parameter) {
    return (Size2d) value(parameter);
  }

  /** The stride of a pooling, which moves by its own size unless it is told otherwise. */
  Size2d poolStride() {
    return values.get("stride") instanceof Size2d given ? given : pair("kernel_size");
  }

  /**
   * The padding of a convolution.
   *
   * @throws FormatException if {@code 'same'} comes to no even number, or goes with a stride
   */
  Size2d padding() throws FormatException {
    if (value("padding") instanceof Size2d given) {
      return given;
    }
    if (value("padding").equals("valid")) {
      return Size2d.square(0);
    }
    Size2d kernel = pair("kernel_size");
    if (!pair("stride").equals(Size2d.square(1))) {
      throw at.refusal("padding='same' with a stride", "a stride of 1, or the padding as a number");
    }
    if (kernel.height() % 2 == 0 || kernel.width() % 2 == 0) {
      throw at.refusal(
          "padding='same' with the even kernel_size " + kernel,
          "an odd one, or the padding as a number");
    }
    return new Size2d((kernel.height() - 1) / 2, (kernel.width() - 1) / 2);
  }

  /** The padding of a pooling. */
  Size2d poolPadding() throws FormatException {
    if (value("padding") instanceof Size2d given) {
      return given;
    }
    throw at.refusal("a word for the padding of " + name, "a whole number, or a pair of them");
  }
}
