package org.lenetexplorer.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Convolution, ReLU and max-pool of N images in one, without the maps between them. Results are those of the three one after
 * the other, to the bit. x [N, C, H, W], w [O, C, kH, kW], b [O]; y, winners and δ = ∂L/∂y [N, O, pH, pW].
 *
 * <p>Most of what a max-pool passes back is zero, so the gradients need only look at its winners.
 */
public interface BlockKernels {
  /** Whether this block can be computed in one. */
  boolean fits(Block block);

  /** y = maxpool(relu(conv(x))); {@code winners} gets the place of each y in its own map of the convolution's output. */
  void forward(
      Block block,
      int n,
      float[] x,
      int x0,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0,
      int[] winners,
      int winners0);

  /**
   * Takes what {@link #forward} has left, and the gradient of its result; the gradients of the inputs are then formed from
   * this until the next call.
   */
  void setOutput(
      Block block, int n, float[] y, int y0, int[] winners, int winners0, float[] dy, int dy0);

  /** Adds ∂L/∂w to {@code dw}. */
  void weightGrad(float[] x, int x0, float[] dw, int dw0);

  /** Adds ∂L/∂b to {@code db}. */
  void biasGrad(float[] db, int db0);

  /** Adds ∂L/∂x to {@code dx}. */
  void inputGrad(float[] w, int w0, float[] dx, int dx0);
}
