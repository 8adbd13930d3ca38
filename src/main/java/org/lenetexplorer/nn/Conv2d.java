package org.lenetexplorer.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.Conv2dFunction;
import org.lenetexplorer.kernel.Window;
import org.lenetexplorer.tensor.Shape;

/**
 * A convolution: each of O kernels [C, kH, kW] slides over the C input maps and makes one output map.
 *
 * @param inChannels input maps, C
 * @param outChannels kernels and output maps, O
 * @param kernelSize rows and columns of a kernel
 * @param stride rows and columns between two positions
 * @param padding rows and columns of zeros on each side
 * @param bias whether a number is added to each output map
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">torch.nn.Conv2d</a>
 */
public record Conv2d(
    int inChannels, int outChannels, Size2d kernelSize, Size2d stride, Size2d padding, boolean bias)
    implements Layer {

  /**
   * Checks the arguments.
   *
   * @throws IllegalArgumentException if channels, kernel or stride are below 1, or the padding is negative
   */
  public Conv2d {
    Arguments.atLeast(1, inChannels, "in_channels");
    Arguments.atLeast(1, outChannels, "out_channels");
    kernelSize.requireAtLeast(1, "kernel_size");
    stride.requireAtLeast(1, "stride");
    padding.requireAtLeast(0, "padding");
  }

  /** A square kernel with stride 1, no padding and a bias, as {@code nn.Conv2d(in, out, k)}. */
  public Conv2d(int inChannels, int outChannels, int kernelSize) {
    this(
        inChannels,
        outChannels,
        Size2d.square(kernelSize),
        Size2d.square(1),
        Size2d.square(0),
        true);
  }

  Conv2d withKernelSize(Size2d other) {
    return new Conv2d(inChannels, outChannels, other, stride, padding, bias);
  }

  Conv2d withInChannels(int other) {
    return new Conv2d(other, outChannels, kernelSize, stride, padding, bias);
  }

  @Override
  public String arguments() {
    return inChannels + ", " + outChannels + ", kernel_size=" + kernelSize + ", stride=" + stride
        + (padding.equals(Size2d.square(0)) ? "" : ", padding=" + padding)
        + (bias ? "" : ", bias=False");
  }

  private Window window(Shape input) {
    if (input.rank() == 3 && input.extent(0) != inChannels) {
      throw new ShapeMismatchException(
          "expects " + inChannels + (inChannels == 1 ? " channel" : " channels") + ", gets "
              + input.extent(0) + " of " + input.extent(1) + " × " + input.extent(2),
          new Repair.Replace(
              "set in_channels to " + input.extent(0), withInChannels(input.extent(0))));
    }
    return Windows.on(input, this, kernelSize, stride, padding);
  }

  @Override
  public Shape outputShape(Shape input) {
    Window window = window(input);
    return Shape.of(outChannels, window.outHeight(), window.outWidth());
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
  public Map<String, Shape> parameterShapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put(
        "weight", Shape.of(outChannels, inChannels, kernelSize.height(), kernelSize.width()));
    if (bias) {
      shapes.put("bias", Shape.of(outChannels));
    }
    return shapes;
  }

  @Override
  public int fanIn() {
    return inChannels * kernelSize.height() * kernelSize.width();
  }

  @Override
  public String parameterArithmetic() {
    String weights = outChannels + "·(" + inChannels + "·" + kernelSize.height() + "·"
        + kernelSize.width() + ")";
    return Arguments.sum(weights, outChannels * fanIn(), bias ? outChannels : 0);
  }

  @Override
  public long multiplyAdds(Shape input) {
    return (long) outputShape(input).size() * fanIn();
  }

  @Override
  public Variable apply(Context context, String name, Variable x, List<Variable> parameters) {
    List<Variable> inputs = new ArrayList<>(List.of(x));
    inputs.addAll(parameters);
    Conv2dFunction function = new Conv2dFunction(window(x.shape().withoutBatch()), outChannels);
    return context.graph().apply(name, function, inputs.toArray(Variable[]::new));
  }
}
