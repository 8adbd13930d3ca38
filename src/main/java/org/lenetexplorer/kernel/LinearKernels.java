package org.lenetexplorer.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A fully connected layer on N samples. x [N, I], w [O, I], b [O], y and δ = ∂L/∂y [N, O].
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Linear.html">torch.nn.Linear</a>
 */
public interface LinearKernels {
  /** y = x·Wᵀ + b; a null bias counts as 0. */
  void forward(
      int n,
      int in,
      int out,
      float[] x,
      int x0,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0);

  /** Adds δᵀ·x to {@code dw} [O, I]. */
  void weightGrad(
      int n, int in, int out, float[] x, int x0, float[] dy, int dy0, float[] dw, int dw0);

  /** dw = δᵀ·x, as if added to zeros. */
  default void setWeightGrad(
      int n, int in, int out, float[] x, int x0, float[] dy, int dy0, float[] dw, int dw0) {
    Arrays.fill(dw, dw0, dw0 + in * out, 0);
    weightGrad(n, in, out, x, x0, dy, dy0, dw, dw0);
  }

  /** Adds Σₙ δ to {@code db} [O]. */
  void biasGrad(int n, int out, float[] dy, int dy0, float[] db, int db0);

  /** Adds δ·W to {@code dx} [N, I]. */
  void inputGrad(
      int n, int in, int out, float[] w, int w0, float[] dy, int dy0, float[] dx, int dx0);
}
