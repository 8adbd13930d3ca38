package org.lenetexplorer.kernel;

/**
 * Functions of each of {@code n} values by itself. Fastest where all arrays are used from the same index on.
 *
 * @see <a href="https://pytorch.org/docs/stable/nn.html#non-linear-activations-weighted-sum-nonlinearity">torch.nn</a>
 */
public interface ElementKernels {
  /** y = max(x, 0); NaN stays NaN. */
  void relu(int n, float[] x, int x0, float[] y, int y0);

  /** Adds δ where y > 0, and nothing elsewhere. */
  void reluBackward(int n, float[] y, int y0, float[] dy, int dy0, float[] dx, int dx0);

  /** y = x where x > 0, otherwise slope · x. */
  void leakyRelu(int n, float slope, float[] x, int x0, float[] y, int y0);

  /** Adds δ where x > 0, otherwise slope · δ. */
  void leakyReluBackward(
      int n, float slope, float[] x, int x0, float[] dy, int dy0, float[] dx, int dx0);

  /** y = 1 / (1 + e⁻ˣ). */
  void sigmoid(int n, float[] x, int x0, float[] y, int y0);

  /** Adds δ · y · (1 − y). */
  void sigmoidBackward(int n, float[] y, int y0, float[] dy, int dy0, float[] dx, int dx0);

  /** y = tanh x. */
  void tanh(int n, float[] x, int x0, float[] y, int y0);

  /** Adds δ · (1 − y²). */
  void tanhBackward(int n, float[] y, int y0, float[] dy, int dy0, float[] dx, int dx0);

  /** z = x · y. */
  void multiply(int n, float[] x, int x0, float[] y, int y0, float[] z, int z0);

  /** z += x · y. */
  void multiplyAdd(int n, float[] x, int x0, float[] y, int y0, float[] z, int z0);

  /** y += x. */
  void add(int n, float[] x, int x0, float[] y, int y0);
}
