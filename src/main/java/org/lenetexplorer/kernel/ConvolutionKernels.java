package org.lenetexplorer.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Two-dimensional convolution (cross-correlation, as in PyTorch) of N images. x [N, C, H, W], weight [O, C, kH, kW], bias
 * [O], y [N, O, oH, oW]; δ = ∂L/∂y has the shape of y.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">torch.nn.Conv2d</a>
 */
public interface ConvolutionKernels {
  /** y[n,o,i,j] = b[o] + Σ w[o,c,u,v] · x[n, c, i·sH + u − pH, j·sW + v − pW]; a null bias counts as 0. */
  void forward(
      Window window,
      int outChannels,
      int n,
      float[] x,
      int x0,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0);

  /** Adds ∂L/∂w[o,c,u,v] = Σ δ[n,o,i,j] · x[n, c, i·sH + u − pH, j·sW + v − pW] to {@code dw}. */
  void weightGrad(
      Window window,
      int outChannels,
      int n,
      float[] x,
      int x0,
      float[] dy,
      int dy0,
      float[] dw,
      int dw0);

  /** Adds ∂L/∂b[o] = Σ δ[n,o,i,j] to {@code db}. */
  void biasGrad(int n, int outChannels, int outPlane, float[] dy, int dy0, float[] db, int db0);

  /** Adds ∂L/∂x[n,c,p,q] = Σ w[o,c,u,v] · δ[n,o,i,j], over all (i, j, u, v) that read (p, q), to {@code dx}. */
  void inputGrad(
      Window window,
      int outChannels,
      int n,
      float[] w,
      int w0,
      float[] dy,
      int dy0,
      float[] dx,
      int dx0);
}
