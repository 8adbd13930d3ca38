package org.lenetexplorer.kernel;

import org.jspecify.annotations.Nullable;

/** The update rules, one loop each; all arrays are used at the same index, so C2 vectorises them. */
final class PlainUpdates implements UpdateKernels {
  @Override
  public void sgd(
      int from,
      int to,
      float[] w,
      float[] g,
      float @Nullable [] v,
      float lr,
      float momentum,
      boolean nesterov,
      float decay,
      boolean first) {
    if (v == null) {
      descend(from, to, w, g, lr, decay);
      return;
    }
    float kept = first ? 0 : momentum;
    accelerate(from, to, w, g, v, kept, decay);
    if (nesterov) {
      lookAhead(from, to, w, g, v, lr, momentum, decay);
    } else {
      descend(from, to, w, v, lr, 0);
    }
  }

  private static void descend(int from, int to, float[] w, float[] g, float lr, float decay) {
    for (int j = from; j < to; j++) {
      w[j] -= lr * decayed(g[j], w[j], decay);
    }
  }

  private static void accelerate(
      int from, int to, float[] w, float[] g, float[] v, float kept, float decay) {
    for (int j = from; j < to; j++) {
      v[j] = kept * v[j] + decayed(g[j], w[j], decay);
    }
  }

  private static void lookAhead(
      int from, int to, float[] w, float[] g, float[] v, float lr, float momentum, float decay) {
    for (int j = from; j < to; j++) {
      w[j] -= lr * (decayed(g[j], w[j], decay) + momentum * v[j]);
    }
  }

  @Override
  public void rmsprop(
      int from,
      int to,
      float[] w,
      float[] g,
      float[] s,
      float @Nullable [] v,
      float lr,
      double alpha,
      float eps,
      float momentum,
      float decay) {
    float kept = (float) alpha;
    float added = (float) (1 - alpha);
    for (int j = from; j < to; j++) {
      float gradient = decayed(g[j], w[j], decay);
      s[j] = kept * s[j] + added * gradient * gradient;
      float step = gradient / ((float) Math.sqrt(s[j]) + eps);
      if (v != null) {
        v[j] = momentum * v[j] + step;
        step = v[j];
      }
      w[j] -= lr * step;
    }
  }

  @Override
  public void adagrad(
      int from, int to, float[] w, float[] g, float[] s, float lr, float eps, float decay) {
    for (int j = from; j < to; j++) {
      float gradient = decayed(g[j], w[j], decay);
      s[j] += gradient * gradient;
      w[j] -= lr * gradient / ((float) Math.sqrt(s[j]) + eps);
    }
  }

  @Override
  public void adam(
      int from,
      int to,
      float[] w,
      float[] g,
      float[] m,
      float[] s,
      float stepSize,
      float root,
      double beta1,
      double beta2,
      float eps,
      float decay) {
    float meanAdded = (float) (1 - beta1);
    float squareKept = (float) beta2;
    float squareAdded = (float) (1 - beta2);
    for (int j = from; j < to; j++) {
      float gradient = decayed(g[j], w[j], decay);
      m[j] += meanAdded * (gradient - m[j]);
      s[j] = squareKept * s[j] + squareAdded * gradient * gradient;
      w[j] -= stepSize * m[j] / ((float) Math.sqrt(s[j]) / root + eps);
    }
  }

  /** Without decay the weight must not matter, not even an infinite one. */
  private static float decayed(float g, float w, float decay) {
    return decay == 0 ? g : g + decay * w;
  }

  @Override
  public void scale(int from, int to, float[] w, float factor) {
    for (int j = from; j < to; j++) {
      w[j] *= factor;
    }
  }
}
