package org.lenetexplorer.ui.model;

import java.util.Optional;
import org.lenetexplorer.nn.Size2d;

/**
 * The padding with which a window leaves the size of a map as it is: (kernel − 1)/2 with a stride of 1.
 *
 * @param padding the padding, where there is one and it is not set already
 * @param sentence what setting it does, or why it can't be set
 */
public record SamePadding(Optional<Size2d> padding, String sentence) {
  static SamePadding of(Size2d kernel, Size2d stride, Size2d present) {
    if (!stride.equals(Size2d.square(1))) {
      return new SamePadding(
          Optional.empty(),
          "A stride of " + ArgumentLimits.words(stride)
              + " makes the map smaller whatever the padding; it takes a stride of 1");
    }
    if (kernel.height() % 2 == 0 || kernel.width() % 2 == 0) {
      return new SamePadding(
          Optional.empty(),
          "(k − 1)/2 is a whole number for odd kernels only, not for "
              + ArgumentLimits.words(kernel));
    }
    Size2d half = new Size2d((kernel.height() - 1) / 2, (kernel.width() - 1) / 2);
    return half.equals(present)
        ? new SamePadding(Optional.empty(), "The map keeps its size already")
        : new SamePadding(
            Optional.of(half),
            "Keep the size of the map: padding (k − 1)/2 = " + ArgumentLimits.words(half));
  }
}
