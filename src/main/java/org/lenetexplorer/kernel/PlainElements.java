package org.lenetexplorer.kernel;

/** Element-wise functions; those that C2 can vectorise have a loop of their own for arrays used from the same index on. */
final class PlainElements implements ElementKernels {
  @Override
  public void relu(int n, float[] x, int x0, float[] y, int y0) {
    if (x0 == y0) {
      relu(x0, x0 + n, x, y);
      return;
    }
    for (int j = 0; j < n; j++) {
      y[y0 + j] = Math.max(x[x0 + j], 0f);
    }
  }

  private static void relu(int from, int to, float[] x, float[] y) {
    for (int j = from; j < to; j++) {
      y[j] = Math.max(x[j], 0f);
    }
  }

  @Override
  public void reluBackward(int n, float[] y, int y0, float[] dy, int dy0, float[] dx, int dx0) {
    for (int j = 0; j < n; j++) {
      dx[dx0 + j] += y[y0 + j] <= 0 ? 0 : dy[dy0 + j];
    }
  }

  @Override
  public void leakyRelu(int n, float slope, float[] x, int x0, float[] y, int y0) {
    for (int j = 0; j < n; j++) {
      float value = x[x0 + j];
      y[y0 + j] = value > 0 ? value : slope * value;
    }
  }

  @Override
  public void leakyReluBackward(
      int n, float slope, float[] x, int x0, float[] dy, int dy0, float[] dx, int dx0) {
    for (int j = 0; j < n; j++) {
      dx[dx0 + j] += x[x0 + j] > 0 ? dy[dy0 + j] : slope * dy[dy0 + j];
    }
  }

  @Override
  public void sigmoid(int n, float[] x, int x0, float[] y, int y0) {
    for (int j = 0; j < n; j++) {
      y[y0 + j] = (float) (1 / (1 + Math.exp(-x[x0 + j])));
    }
  }

  @Override
  public void sigmoidBackward(int n, float[] y, int y0, float[] dy, int dy0, float[] dx, int dx0) {
    for (int j = 0; j < n; j++) {
      float value = y[y0 + j];
      dx[dx0 + j] += dy[dy0 + j] * value * (1 - value);
    }
  }

  @Override
  public void tanh(int n, float[] x, int x0, float[] y, int y0) {
    for (int j = 0; j < n; j++) {
      y[y0 + j] = tanh(x[x0 + j]);
    }
  }

  /** Near 0 the formula would lose x among the digits of 1, and tanh x = x to float32's last digit. */
  private static float tanh(float x) {
    return Math.abs(x) < 0x1p-12f ? x : (float) (1 - 2 / (Math.exp(2 * (double) x) + 1));
  }

  @Override
  public void tanhBackward(int n, float[] y, int y0, float[] dy, int dy0, float[] dx, int dx0) {
    for (int j = 0; j < n; j++) {
      float value = y[y0 + j];
      dx[dx0 + j] += dy[dy0 + j] * (1 - value * value);
    }
  }

  @Override
  public void multiply(int n, float[] x, int x0, float[] y, int y0, float[] z, int z0) {
    for (int j = 0; j < n; j++) {
      z[z0 + j] = x[x0 + j] * y[y0 + j];
    }
  }

  @Override
  public void multiplyAdd(int n, float[] x, int x0, float[] y, int y0, float[] z, int z0) {
    for (int j = 0; j < n; j++) {
      z[z0 + j] += x[x0 + j] * y[y0 + j];
    }
  }

  @Override
  public void add(int n, float[] x, int x0, float[] y, int y0) {
    if (x0 == y0) {
      add(x0, x0 + n, x, y);
      return;
    }
    for (int j = 0; j < n; j++) {
      y[y0 + j] += x[x0 + j];
    }
  }

  private static void add(int from, int to, float[] x, float[] y) {
    for (int j = from; j < to; j++) {
      y[j] += x[j];
    }
  }
}
