package org.lenetexplorer.kernel;

/**
 * Pooling of N images, each channel by itself. x [N, C, H, W], y and δ [N, C, oH, oW].
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.MaxPool2d.html">torch.nn.MaxPool2d</a>
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.AvgPool2d.html">torch.nn.AvgPool2d</a>
 */
public interface PoolingKernels {
  /**
   * y = the largest value under the window; the first in row-major order wins a tie, NaN wins over all. {@code winners}
   * gets, for each output, the winner's place in its own input map (row · W + column).
   */
  void maxForward(
      Window window, int n, float[] x, int x0, float[] y, int y0, int[] winners, int winners0);

  /** Adds δ to {@code dx} at each output's winner. */
  void maxBackward(
      Window window, int n, float[] dy, int dy0, int[] winners, int winners0, float[] dx, int dx0);

  /** y = the sum under the window / (kH·kW); padding counts as zeros. */
  void averageForward(Window window, int n, float[] x, int x0, float[] y, int y0);

  /** Adds δ / (kH·kW) to every cell of {@code dx} under the window. */
  void averageBackward(Window window, int n, float[] dy, int dy0, float[] dx, int dx0);
}
