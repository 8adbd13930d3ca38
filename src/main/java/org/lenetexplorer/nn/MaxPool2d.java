package org.lenetexplorer.nn;

import java.util.List;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.MaxPool2dFunction;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.tensor.Shape;

/**
 * Max pooling: the largest value under each position of a window, map by map.
 *
 * @param kernelSize rows and columns of the window
 * @param stride rows and columns between two positions; the window's size unless said otherwise
 * @param padding rows and columns added on each side, at most half the window
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">torch.nn.MaxPool2d</a>
 */
public record MaxPool2d(Size2d kernelSize, Size2d stride, Size2d padding) implements Layer {
  /**
   * Checks the arguments.
   *
   * @throws IllegalArgumentException if kernel or stride are below 1, or the padding is negative or over half the kernel
   */
  public MaxPool2d {
    kernelSize.requireAtLeast(1, "kernel_size");
    stride.requireAtLeast(1, "stride");
    padding.requireAtLeast(0, "padding");
    if (padding.height() > kernelSize.height() / 2 || padding.width() > kernelSize.width() / 2) {
      throw new IllegalArgumentException(
          "padding " + padding + " must be at most half of kernel_size " + kernelSize);
    }
  }

  /** A square window that moves by its own size, as {@code nn.MaxPool2d(k)}. */
  public MaxPool2d(int kernelSize) {
    this(Size2d.square(kernelSize), Size2d.square(kernelSize), Size2d.square(0));
  }

  @Override
  public String arguments() {
    return "kernel_size=" + kernelSize.toShortString() + ", stride=" + stride.toShortString()
        + ", padding=" + padding.toShortString() + ", dilation=1, ceil_mode=False";
  }

  private Window window(Shape input) {
    return Windows.on(input, this, kernelSize, stride, padding);
  }

  @Override
  public Shape outputShape(Shape input) {
    Window window = window(input);
    return Shape.of(input.extent(0), window.outHeight(), window.outWidth());
  }

  @Override
  public String derivation(Shape input) {
    return Windows.derivation(window(input));
  }

  @Override
  public List<Integer> uncoveredRows(Shape input) {
    return Windows.uncoveredRows(window(input));
  }

  @Override
  public List<Integer> uncoveredColumns(Shape input) {
    return Windows.uncoveredColumns(window(input));
  }

  @Override
  public Variable apply(Context context, String name, Variable x, List<Variable> parameters) {
    return context.graph().apply(name, new MaxPool2dFunction(window(x.shape().withoutBatch())), x);
  }
}
