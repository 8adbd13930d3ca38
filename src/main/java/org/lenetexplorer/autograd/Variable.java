package org.lenetexplorer.autograd;

import org.jspecify.annotations.Nullable;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * A tensor with a gradient and a past. A leaf (parameter, input) was put there by hand and has no {@link #gradFn()}; any
 * other was computed by the node that {@code gradFn} names, like {@code tensor.grad_fn} in PyTorch.
 */
public final class Variable {
  private final String name;
  private final Tensor value;
  private final Gradient gradient;
  private final boolean requiresGrad;
  private final boolean batched;
  private final @Nullable Node gradFn;

  Variable(
      String name,
      Tensor value,
      Gradient gradient,
      boolean requiresGrad,
      boolean batched,
      @Nullable Node gradFn) {
    this.name = name;
    this.value = value;
    this.gradient = gradient;
    this.requiresGrad = requiresGrad;
    this.batched = batched;
    this.gradFn = gradFn;
  }

  /** A leaf that is trained: its gradient is computed and accumulates from pass to pass. */
  public static Variable parameter(String name, Tensor value, Tensor gradient) {
    return new Variable(name, value, new Gradient(gradient), true, false, null);
  }

  /** A leaf that is only read; it gets no gradient. */
  public static Variable constant(String name, Tensor value) {
    return new Variable(name, value, new Gradient(value.shape()), false, false, null);
  }

  /** What it is called in reports: {@code conv1.weight}, {@code input}, or its node's name. */
  public String name() {
    return name;
  }

  public Tensor value() {
    return value;
  }

  public Shape shape() {
    return value.shape();
  }

  public Gradient grad() {
    return gradient;
  }

  /** Whether a backward pass computes this variable's gradient. */
  public boolean requiresGrad() {
    return requiresGrad;
  }

  /** The node that computed this variable, or null for a leaf. */
  public @Nullable Node gradFn() {
    return gradFn;
  }

  /** Whether the outermost dimension counts the samples of a batch, each computed without regard to the others. */
  boolean batched() {
    return batched;
  }

  /**
   * Computes the gradient of this scalar with respect to everything it depends on.
   *
   * @throws IllegalStateException if this is a leaf, or has more than one element (then pass a gradient of its shape)
   */
  public void backward() {
    if (value.size() != 1) {
      throw new IllegalStateException("backward() without a gradient needs a scalar, " + name
          + " is " + shape() + ": call backward(gradOutput)");
    }
    node().graph().backward(this);
  }

  /**
   * Propagates a given gradient ∂L/∂(this) back to everything it depends on.
   *
   * @param gradOutput in the shape of this variable
   * @throws IllegalStateException if this is a leaf
   * @throws IllegalArgumentException if the gradient has another shape
   */
  public void backward(Tensor gradOutput) {
    node().graph().backward(this, gradOutput);
  }

  private Node node() {
    if (gradFn == null) {
      throw new IllegalStateException(
          name + " is a leaf: nothing computed it, so there is nothing to go back through");
    }
    return gradFn;
  }

  @Override
  public String toString() {
    return name + " " + shape();
  }
}
