package org.lenetexplorer.nn;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.tensor.Shape;

/** What convolution and pooling have in common: a window of some size, stride and padding on maps [C, H, W]. */
final class Windows {
  private Windows() {}

  /**
   * The window on maps of this shape.
   *
   * @throws ShapeMismatchException if the input is not maps, or the window is larger than the padded map
   */
  static Window on(Shape input, Layer layer, Size2d kernel, Size2d stride, Size2d padding) {
    if (input.rank() != 3) {
      throw new ShapeMismatchException(
          layer.type() + " slides over maps [C, H, W], its input is " + describe(input),
          new Repair.Remove("remove it"));
    }
    Window window = new Window(
        input.extent(0),
        input.extent(1),
        input.extent(2),
        kernel.height(),
        kernel.width(),
        stride.height(),
        stride.width(),
        padding.height(),
        padding.width());
    if (window.outHeight() < 1 || window.outWidth() < 1) {
      throw new ShapeMismatchException(tooLarge(window), smallerKernel(layer, window));
    }
    return window;
  }

  /** The window of a layer on maps that it takes; none for layers without a window. */
  static Optional<Window> of(Layer layer, Shape input) {
    if (layer instanceof Conv2d conv) {
      return Optional.of(on(input, conv, conv.kernelSize(), conv.stride(), conv.padding()));
    }
    if (layer instanceof MaxPool2d pool) {
      return Optional.of(on(input, pool, pool.kernelSize(), pool.stride(), pool.padding()));
    }
    if (layer instanceof AvgPool2d pool) {
      return Optional.of(on(input, pool, pool.kernelSize(), pool.stride(), pool.padding()));
    }
    return Optional.empty();
  }

  private static String tooLarge(Window window) {
    String padded = window.padHeight() + window.padWidth() == 0
        ? ""
        : " (with padding " + (window.height() + 2 * window.padHeight()) + "×"
            + (window.width() + 2 * window.padWidth()) + ")";
    return "kernel " + window.kernelHeight() + "×" + window.kernelWidth()
        + " is larger than the map " + window.height() + "×" + window.width() + padded;
  }

  /** A convolution keeps its padding; a pooling's may be too wide for the smaller window, and goes. */
  private static Repair smallerKernel(Layer layer, Window window) {
    Size2d none = Size2d.square(0);
    if (layer instanceof Conv2d conv) {
      Size2d fitting = fitting(window, conv.padding());
      return new Repair.Replace("set kernel_size to " + fitting, conv.withKernelSize(fitting));
    }
    Size2d fitting = fitting(window, none);
    boolean padded = window.padHeight() + window.padWidth() > 0;
    String sentence = "set kernel_size to " + fitting + (padded ? " and padding to 0" : "");
    if (layer instanceof MaxPool2d pool) {
      return new Repair.Replace(sentence, new MaxPool2d(fitting, pool.stride(), none));
    }
    if (layer instanceof AvgPool2d pool) {
      return new Repair.Replace(sentence, new AvgPool2d(fitting, pool.stride(), none));
    }
    return new Repair.Remove("remove it");
  }

  /** A larger kernel with which the window reads every cell: it ends at the map's edge and leaves no gaps. */
  static Repair covering(Layer layer, Shape input) {
    if (layer instanceof Conv2d conv) {
      Size2d kernel = covering(input, conv.kernelSize(), conv.stride(), conv.padding());
      return new Repair.Replace("set kernel_size to " + kernel, conv.withKernelSize(kernel));
    }
    if (layer instanceof MaxPool2d pool) {
      Size2d kernel = covering(input, pool.kernelSize(), pool.stride(), pool.padding());
      Layer larger = new MaxPool2d(kernel, pool.stride(), pool.padding());
      return new Repair.Replace("set kernel_size to " + kernel, larger);
    }
    if (layer instanceof AvgPool2d pool) {
      Size2d kernel = covering(input, pool.kernelSize(), pool.stride(), pool.padding());
      Layer larger = new AvgPool2d(kernel, pool.stride(), pool.padding());
      return new Repair.Replace("set kernel_size to " + kernel, larger);
    }
    throw new IllegalArgumentException(layer.type() + " has no window");
  }

  private static Size2d covering(Shape input, Size2d kernel, Size2d stride, Size2d padding) {
    return new Size2d(
        covering(input.extent(1) + 2 * padding.height(), kernel.height(), stride.height()),
        covering(input.extent(2) + 2 * padding.width(), kernel.width(), stride.width()));
  }

  /** The smallest kernel, not below this one, that fits a whole number of strides and is no shorter than one. */
  private static int covering(int padded, int kernel, int stride) {
    int longer = kernel;
    while (longer < padded && (longer < stride || (padded - longer) % stride != 0)) {
      longer++;
    }
    return longer;
  }

  private static Size2d fitting(Window window, Size2d padding) {
    return new Size2d(
        Math.min(window.kernelHeight(), window.height() + 2 * padding.height()),
        Math.min(window.kernelWidth(), window.width() + 2 * padding.width()));
  }

  /** {@code (32 − 5 + 2·0)/1 + 1 = 28}, for height and width apart if they differ, with the floor where it matters. */
  static String derivation(Window w) {
    String height =
        positions(w.height(), w.kernelHeight(), w.padHeight(), w.strideHeight(), w.outHeight());
    String width =
        positions(w.width(), w.kernelWidth(), w.padWidth(), w.strideWidth(), w.outWidth());
    return height.equals(width) ? height : "height " + height + ", width " + width;
  }

  private static String positions(int extent, int kernel, int pad, int stride, int out) {
    String fraction = "(" + extent + " − " + kernel + " + 2·" + pad + ")/" + stride;
    boolean divides = (extent - kernel + 2 * pad) % stride == 0;
    return (divides ? fraction : "⌊" + fraction + "⌋") + " + 1 = " + out;
  }

  static List<Integer> uncoveredRows(Window w) {
    return uncovered(w.height(), w.kernelHeight(), w.padHeight(), w.strideHeight(), w.outHeight());
  }

  static List<Integer> uncoveredColumns(Window w) {
    return uncovered(w.width(), w.kernelWidth(), w.padWidth(), w.strideWidth(), w.outWidth());
  }

  /** The cells from 0 to extent − 1 that no position of the window reads: between positions, or after the last. */
  private static List<Integer> uncovered(
      int extent, int kernel, int pad, int stride, int positions) {
    return IntStream.range(0, extent)
        .filter(cell ->
            cell + pad >= (positions - 1) * stride + kernel || (cell + pad) % stride >= kernel)
        .boxed()
        .toList();
  }

  /** A shape in words: {@code 16 × 5 × 5 = 400}, or {@code 400 features}. */
  static String describe(Shape shape) {
    return shape.rank() == 1
        ? shape.extent(0) + " features in a row"
        : shape.size() + " = " + shape.toProduct();
  }
}
