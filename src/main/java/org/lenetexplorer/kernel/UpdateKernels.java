package org.lenetexplorer.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The update rules of the optimisers, on elements {@code from} (inclusive) to {@code to} (exclusive) of arrays that are
 * laid out alike: parameter w, gradient g and the rule's own memory. Weight decay λ first turns g into g + λ·w.
 *
 * @see <a href="https://pytorch.org/docs/stable/optim.html#algorithms">torch.optim</a>
 */
public interface UpdateKernels {
  /**
   * Stochastic gradient descent. Without memory: w ← w − η·g. With it: v ← g on the first step, μ·v + g after; then w ← w −
   * η·v, or w − η·(g + μ·v) with Nesterov's momentum.
   *
   * @param v the velocity, or null for μ = 0
   */
  void sgd(
      int from,
      int to,
      float[] w,
      float[] g,
      float @Nullable [] v,
      float lr,
      float momentum,
      boolean nesterov,
      float decay,
      boolean first);

  /**
   * RMSprop: s ← α·s + (1 − α)·g²; d = g / (√s + ε); without memory w ← w − η·d; with it v ← μ·v + d, w ← w − η·v.
   *
   * @param s the running mean of squares
   * @param alpha α, in double precision: float32 would leave only four digits of 1 − 0.999
   * @param v the velocity, or null for μ = 0
   */
  void rmsprop(
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
      float decay);

  /** Adagrad: s ← s + g²; w ← w − η·g / (√s + ε). */
  void adagrad(int from, int to, float[] w, float[] g, float[] s, float lr, float eps, float decay);

  /**
   * Adam: m ← m + (1 − β₁)·(g − m); s ← β₂·s + (1 − β₂)·g²; w ← w − stepSize·m / (√s / root + ε).
   *
   * @param stepSize η / (1 − β₁ᵗ)
   * @param root √(1 − β₂ᵗ)
   * @param beta1 β₁, in double precision as α of RMSprop
   * @param beta2 β₂, in double precision as α of RMSprop
   */
  void adam(
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
      float decay);

  /** w ← factor · w: the decay of AdamW. */
  void scale(int from, int to, float[] w, float factor);
}
