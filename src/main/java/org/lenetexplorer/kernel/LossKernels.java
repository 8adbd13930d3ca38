package org.lenetexplorer.kernel;

/**
 * The arithmetic of the two criteria. Sums run in double precision, in order, and are rounded once.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.MSELoss.html">torch.nn.MSELoss</a>
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.CrossEntropyLoss.html">torch.nn.CrossEntropyLoss</a>
 */
public interface LossKernels {
  /** Σ (x − t)² over {@code n} values. */
  double squaredError(int n, float[] x, int x0, float[] t, int t0);

  /** Adds scale · (x − t) to {@code dx}. */
  void squaredErrorBackward(
      int n, float scale, float[] x, int x0, float[] t, int t0, float[] dx, int dx0);

  /**
   * Writes softmax(x) of each of {@code n} rows of {@code classes} values to {@code p}, and returns Σ −log p[row, t[row]],
   * the cross-entropy before it is divided by the number of rows. Targets are class numbers held as floats.
   */
  double softmaxCrossEntropy(
      int n, int classes, float[] x, int x0, float[] t, int t0, float[] p, int p0);

  /** Adds scale · (p − onehot(t)) to {@code dx}. */
  void softmaxCrossEntropyBackward(
      int n, int classes, float scale, float[] p, int p0, float[] t, int t0, float[] dx, int dx0);
}
