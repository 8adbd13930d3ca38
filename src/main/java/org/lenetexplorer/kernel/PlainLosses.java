package org.lenetexplorer.kernel;

/** Mean squared error and cross-entropy in double precision, row by row. */
final class PlainLosses implements LossKernels {
  private double[] powers = new double[0];

  @Override
  public double squaredError(int n, float[] x, int x0, float[] t, int t0) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      double difference = (double) x[x0 + j] - t[t0 + j];
      sum += difference * difference;
    }
    return sum;
  }

  @Override
  public void squaredErrorBackward(
      int n, float scale, float[] x, int x0, float[] t, int t0, float[] dx, int dx0) {
    for (int j = 0; j < n; j++) {
      dx[dx0 + j] += scale * (x[x0 + j] - t[t0 + j]);
    }
  }

  @Override
  public double softmaxCrossEntropy(
      int n, int classes, float[] x, int x0, float[] t, int t0, float[] p, int p0) {
    double sum = 0;
    for (int row = 0; row < n; row++) {
      int from = x0 + row * classes;
      double logSum = softmax(classes, x, from, p, p0 + row * classes);
      sum += logSum - x[from + (int) t[t0 + row]];
    }
    return sum;
  }

  /** Writes softmax of one row and returns log Σ eˣ. */
  private double softmax(int classes, float[] x, int from, float[] p, int p0) {
    double largest = x[from];
    for (int c = 1; c < classes; c++) {
      largest = Math.max(largest, x[from + c]);
    }
    if (powers.length < classes) {
      powers = new double[classes];
    }
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      powers[c] = Math.exp(x[from + c] - largest);
      sum += powers[c];
    }
    for (int c = 0; c < classes; c++) {
      p[p0 + c] = (float) (powers[c] / sum);
    }
    return largest + Math.log(sum);
  }

  @Override
  public void softmaxCrossEntropyBackward(
      int n, int classes, float scale, float[] p, int p0, float[] t, int t0, float[] dx, int dx0) {
    for (int row = 0; row < n; row++) {
      int target = (int) t[t0 + row];
      for (int c = 0; c < classes; c++) {
        dx[dx0 + row * classes + c] += scale * (p[p0 + row * classes + c] - (c == target ? 1 : 0));
      }
    }
  }
}
