package org.lenetexplorer.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The three matrix products of a fully connected layer, as sums of scaled rows. */
final class PlainLinear implements LinearKernels {
  /** From this many samples on, turning the weights once costs less than a dot product for each output. */
  private static final int TURN_FROM = 4;

  private float[][] turned = new float[0][];
  private float[][] samples = new float[0][];
  private float[][] block = new float[4][0];
  private float[] row = new float[0];

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
    if (n >= TURN_FROM) {
      forwardTurned(n, in, out, x, x0, w, w0, b, b0, y, y0);
      return;
    }
    for (int sample = 0; sample < n; sample++) {
      for (int o = 0; o < out; o++) {
        float bias = b == null ? 0 : b[b0 + o];
        y[y0 + sample * out + o] = bias + Rows.dot(in, x, x0 + sample * in, w, w0 + o * in);
      }
    }
  }

  private void forwardTurned(
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
    turned = Rows.atLeast(turned, in, out);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        turned[i][o] = w[w0 + o * in + i];
      }
    }
    float[] sum = row(out);
    for (int sample = 0; sample < n; sample++) {
      if (b == null) {
        Arrays.fill(sum, 0, out, 0);
      } else {
        System.arraycopy(b, b0, sum, 0, out);
      }
      Rows.addScaled(out, sum, x, x0 + sample * in, 1, turned, in);
      System.arraycopy(sum, 0, y, y0 + sample * out, out);
    }
  }

  @Override
  public void weightGrad(
      int n, int in, int out, float[] x, int x0, float[] dy, int dy0, float[] dw, int dw0) {
    readSamples(n, in, x, x0);
    float[] sum = row(in);
    for (int o = 0; o < out; o++) {
      System.arraycopy(dw, dw0 + o * in, sum, 0, in);
      Rows.addScaled(in, sum, dy, dy0 + o, out, samples, n);
      System.arraycopy(sum, 0, dw, dw0 + o * in, in);
    }
  }

  @Override
  public void setWeightGrad(
      int n, int in, int out, float[] x, int x0, float[] dy, int dy0, float[] dw, int dw0) {
    if (n > 1) {
      LinearKernels.super.setWeightGrad(n, in, out, x, x0, dy, dy0, dw, dw0);
      return;
    }
    readSamples(1, in, x, x0);
    float[] product = row(in);
    for (int o = 0; o < out; o++) {
      Rows.scale(in, product, dy[dy0 + o], samples[0]);
      System.arraycopy(product, 0, dw, dw0 + o * in, in);
    }
  }

  @Override
  public void biasGrad(int n, int out, float[] dy, int dy0, float[] db, int db0) {
    for (int sample = 0; sample < n; sample++) {
      for (int o = 0; o < out; o++) {
        db[db0 + o] += dy[dy0 + sample * out + o];
      }
    }
  }

  @Override
  public void inputGrad(
      int n, int in, int out, float[] w, int w0, float[] dy, int dy0, float[] dx, int dx0) {
    readSamples(n, in, dx, dx0);
    block = Rows.atLeast(block, 4, in);
    for (int first = 0; first < out; first += 4) {
      int count = Math.min(4, out - first);
      for (int k = 0; k < count; k++) {
        System.arraycopy(w, w0 + (first + k) * in, block[k], 0, in);
      }
      for (int sample = 0; sample < n; sample++) {
        Rows.addScaled(in, samples[sample], dy, dy0 + sample * out + first, 1, block, count);
      }
    }
    for (int sample = 0; sample < n; sample++) {
      System.arraycopy(samples[sample], 0, dx, dx0 + sample * in, in);
    }
  }

  private void readSamples(int n, int in, float[] x, int x0) {
    samples = Rows.atLeast(samples, n, in);
    for (int sample = 0; sample < n; sample++) {
      System.arraycopy(x, x0 + sample * in, samples[sample], 0, in);
    }
  }

  private float[] row(int length) {
    if (row.length < length) {
      row = new float[length];
    }
    return row;
  }
}
