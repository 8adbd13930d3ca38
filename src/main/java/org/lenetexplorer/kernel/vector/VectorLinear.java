package org.lenetexplorer.kernel.vector;

import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.LinearKernels;

/**
 * The three products of a fully connected layer, on the arrays as they are: forward has the input's features in the lanes of
 * dot products, the gradients have them in the lanes of sums of scaled rows; the last vector of a row overlaps the one before.
 */
final class VectorLinear implements LinearKernels {
  private static final int L = Lanes.COUNT;

  private final LinearKernels plain;
  private final float[] sums = new float[4 * L];
  private final float[] tails = new float[4 * L];

  /**
   * Kernels for one thread.
   *
   * @param plain what is used for rows that do not fill a vector
   */
  VectorLinear(LinearKernels plain) {
    this.plain = plain;
  }

  @Override
  public void forward(
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
      int y0) {
    if (in < L) {
      plain.forward(n, in, out, x, x0, w, w0, b, b0, y, y0);
      return;
    }
    for (int sample = 0; sample < n; ) {
      int rows = n - sample >= 3 ? 4 : 2;
      takeTails(rows, n - 1 - sample, in, x, x0 + sample * in);
      for (int o = 0; o < out; o += 4) {
        dots(rows, n - 1 - sample, in, out - 1 - o, x, x0 + sample * in, w, w0 + o * in);
        for (int r = 0; r < Math.min(rows, n - sample); r++) {
          for (int k = 0; k < Math.min(4, out - o); k++) {
            float bias = b == null ? 0 : b[b0 + o + k];
            y[y0 + (sample + r) * out + o + k] = sums[r * L + k] + bias;
          }
        }
      }
      sample += rows;
    }
  }

  /** Takes the last L values of the samples, with zeros for those that belong to the vector before. */
  private void takeTails(int rows, int lastSample, int in, float[] x, int x0) {
    int whole = (in - 1) / L * L;
    for (int r = 0; r < rows; r++) {
      int end = x0 + (Math.min(r, lastSample) + 1) * in;
      for (int lane = 0; lane < L; lane++) {
        tails[r * L + lane] = in - L + lane < whole ? 0 : x[end - L + lane];
      }
    }
  }

  /** Leaves the sums of up to four samples with up to four rows; what does not exist repeats the last. */
  private void dots(
      int rows, int lastSample, int in, int lastRow, float[] x, int x0, float[] w, int w0) {
    int n = (in - 1) / L * L;
    int last = in - L;
    int x1 = x0 + Math.min(1, lastSample) * in;
    int w1 = w0 + Math.min(1, lastRow) * in;
    int w2 = w0 + Math.min(2, lastRow) * in;
    int w3 = w0 + Math.min(3, lastRow) * in;
    if (rows == 2) {
      LinearTiles.dot2x4(n, last, x, x0, x1, tails, w, w0, w1, w2, w3, sums);
      return;
    }
    int x2 = x0 + Math.min(2, lastSample) * in;
    int x3 = x0 + Math.min(3, lastSample) * in;
    LinearTiles.dot4x4(n, last, x, x0, x1, x2, x3, tails, w, w0, w1, w2, w3, sums);
  }

  @Override
  public void weightGrad(
      int n, int in, int out, float[] x, int x0, float[] dy, int dy0, float[] dw, int dw0) {
    if (in < L) {
      plain.weightGrad(n, in, out, x, x0, dy, dy0, dw, dw0);
    } else {
      accumulate(out, n, in, dy, dy0, 1, out, x, x0, dw, dw0);
    }
  }

  @Override
  public void setWeightGrad(
      int n, int in, int out, float[] x, int x0, float[] dy, int dy0, float[] dw, int dw0) {
    if (n > 1 || in < L) {
      LinearKernels.super.setWeightGrad(n, in, out, x, x0, dy, dy0, dw, dw0);
      return;
    }
    for (int o = 0; o < out; o++) {
      LinearTiles.product(in, dy[dy0 + o], x, x0, dw, dw0 + o * in);
    }
  }

  @Override
  public void biasGrad(int n, int out, float[] dy, int dy0, float[] db, int db0) {
    for (int sample = 0; sample < n; sample++) {
      Lanes.add(out, dy, dy0 + sample * out, db, db0);
    }
  }

  @Override
  public void inputGrad(
      int n, int in, int out, float[] w, int w0, float[] dy, int dy0, float[] dx, int dx0) {
    if (in < L) {
      plain.inputGrad(n, in, out, w, w0, dy, dy0, dx, dx0);
    } else {
      accumulate(n, out, in, dy, dy0, out, 1, w, w0, dx, dx0);
    }
  }

  /**
   * y[r, j] += Σₖ a[r·aRow + k·aStep] · x[k, j].
   *
   * @param rows rows of y
   * @param count rows of x
   * @param in values in a row of x and of y
   */
  private void accumulate(
      int rows,
      int count,
      int in,
      float[] a,
      int a0,
      int aRow,
      int aStep,
      float[] x,
      int x0,
      float[] y,
      int y0) {
    int run = LinearTiles.ACROSS * L;
    int j = 0;
    for (; j <= in - run; j += run) {
      for (int r = 0; r < rows; r += 2) {
        int second =
            Math.min(r + 1, rows - 1); // the last row of an odd number twice, with the same result
        int from = a0 + r * aRow;
        int to = y0 + r * in + j;
        LinearTiles.accumulate2x5(
            count, a, from, a0 + second * aRow, aStep, x, x0 + j, in, y, to, y0 + second * in + j);
      }
    }
    for (; j < in; j += L) {
      int last = Math.min(j, in - L);
      for (int r = 0; r < rows; r += 4) {
        int from = a0 + r * aRow;
        int left = rows - 1 - r;
        LinearTiles.products4x1(
            count,
            a,
            from,
            from + Math.min(1, left) * aRow,
            from + Math.min(2, left) * aRow,
            from + Math.min(3, left) * aRow,
            aStep,
            x,
            x0 + last,
            in,
            sums);
        for (int k = 0; k <= Math.min(3, left); k++) {
          int skipped = j - last;
          Lanes.add(L - skipped, sums, k * L + skipped, y, y0 + (r + k) * in + j);
        }
      }
    }
  }
}
