package org.lenetexplorer.autograd;

import org.lenetexplorer.tensor.Tensor;

/**
 * Compares a gradient with finite differences, (f(w + h) − f(w − h)) / 2h, taken in double precision so that the rounding of
 * float32 does not hide a mistake.
 *
 * @see <a href="https://pytorch.org/docs/stable/notes/gradcheck.html">PyTorch, gradcheck mechanics</a>
 */
public final class GradientCheck {
  /** The step h: the truncation error h² and the rounding error 10⁻¹⁶/h are both below 10⁻⁹. */
  private static final double STEP = 1e-5;

  private final DoubleEvaluation evaluation;
  private final Variable root;
  private final Tensor gradOutput;

  /**
   * A check of gradients of Σ gradOutput · root; for a scalar loss the gradient of 1 is the loss itself.
   *
   * @param gradOutput in the shape of the root
   */
  public GradientCheck(Graph graph, Variable root, Tensor gradOutput) {
    this.evaluation = new DoubleEvaluation(graph);
    this.root = root;
    this.gradOutput = gradOutput;
  }

  /**
   * The derivative with respect to one element of a leaf; costs two forward passes in double precision.
   *
   * @param element place in row-major order
   */
  public double finiteDifference(Variable leaf, int element) {
    double[] values = evaluation.leaf(leaf);
    double kept = values[element];
    values[element] = kept + STEP;
    double above = objective();
    values[element] = kept - STEP;
    double below = objective();
    values[element] = kept;
    return (above - below) / (2 * STEP);
  }

  private double objective() {
    double[] outputs = evaluation.of(root);
    double sum = 0;
    for (int i = 0; i < outputs.length; i++) {
      sum += outputs[i] * gradOutput.at(i);
    }
    return sum;
  }

  /** max |gradient − finite difference| / max |finite difference| over all elements of a leaf. */
  public double relativeError(Variable leaf) {
    double worst = 0;
    double largest = Double.MIN_NORMAL;
    for (int i = 0; i < leaf.value().size(); i++) {
      double expected = finiteDifference(leaf, i);
      worst = Math.max(worst, Math.abs(leaf.grad().tensor().at(i) - expected));
      largest = Math.max(largest, Math.abs(expected));
    }
    return worst / largest;
  }
}
