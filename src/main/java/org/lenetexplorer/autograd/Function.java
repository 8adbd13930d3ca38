package org.lenetexplorer.autograd;

import java.util.List;
import java.util.Optional;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.tensor.Shape;

/**
 * A differentiable function of tensors. It has no state of its own (but for a dropout's generator): what one application
 * has to remember between forward and backward lies in its {@link Node}.
 *
 * <p>The gradient is formed one input at a time. These are the steps that a debugger shows: for a convolution first the
 * bias, then the weight, then the input.
 */
public interface Function {
  /** The name that PyTorch prints for the node, such as {@code ConvolutionBackward0}. */
  String name();

  /**
   * The shape of the result.
   *
   * @throws IllegalArgumentException if the inputs do not fit together
   */
  Shape outputShape(List<Shape> inputs);

  /** Computes the samples of one chunk into the node's output. */
  void forward(Node y, Chunk chunk, Kernels kernels);

  /** Adds ∂L/∂(input) of the samples of one chunk to {@link Node#inputGrad}, given δ = ∂L/∂y. */
  void backward(Node y, int input, Chunk chunk, Kernels kernels);

  /**
   * The same function in double precision, in its plainest form: the reference for finite differences.
   *
   * @param y the node, for what forward has drawn or chosen at random
   * @param inputs the values of all inputs, row-major
   * @return the values of the output, row-major
   */
  double[] evaluate(Node y, double[][] inputs);

  /** What an input is called in a step: {@code input}, {@code weight}, {@code bias}, {@code target}. */
  default String inputName(int input) {
    return input == 0 ? "input" : "input" + input;
  }

  /** Whether an input is used by all samples alike, as a weight is. */
  default boolean shared(int input) {
    return false;
  }

  /**
   * Whether {@link #backward} overwrites the gradient of a shared input that is collected by chunks, {@link
   * Node#replacesGrad}, rather than adding to zeros.
   */
  default boolean replacesGrad(int input) {
    return false;
  }

  /** Whether there is a gradient with respect to an input; there is none for class numbers. */
  default boolean differentiable(int input) {
    return true;
  }

  /** Whether sample n of the output depends on sample n of the inputs alone, so that a batch can be cut into chunks. */
  default boolean perSample() {
    return true;
  }

  /** Does once, before any chunk of a forward pass, what must happen in a fixed order: drawing random numbers. */
  default void prepare(Node y) {}

  /**
   * A node of this function and some that follow it, in one.
   *
   * @param after the nodes that follow, each using the one before and nothing else using that
   */
  default Optional<Fusion> fuse(Node y, List<Node> after, Kernels kernels) {
    return Optional.empty();
  }

  /** How many float values a node keeps from forward for backward. */
  default int savedFloats(List<Shape> inputs, Shape output) {
    return 0;
  }

  /** How many int values a node keeps from forward for backward. */
  default int savedInts(List<Shape> inputs, Shape output) {
    return 0;
  }
}
