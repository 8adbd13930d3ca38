package org.lenetexplorer.optim;

import java.util.List;
import org.lenetexplorer.kernel.UpdateKernels;

/**
 * m ← β₁·m + (1 − β₁)·g; s ← β₂·s + (1 − β₂)·g²; w ← w − η/(1 − β₁ᵗ) · m / (√s/√(1 − β₂ᵗ) + ε), at step t.
 *
 * @param beta1 β₁, how much of the mean is kept, 0.9 by default
 * @param beta2 β₂, how much of the mean of squares is kept, 0.999 by default
 * @param eps ε, 1e-8 by default
 * @param weightDecay λ, 0 by default, added to g
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.optim.Adam.html">torch.optim.Adam</a>
 */
public record Adam(double beta1, double beta2, double eps, double weightDecay)
    implements UpdateRule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Adam {
    Settings.fraction(beta1, "beta1");
    Settings.fraction(beta2, "beta2");
    Settings.notNegative(eps, "eps");
    Settings.notNegative(weightDecay, "weight_decay");
  }

  /** PyTorch's defaults. */
  public Adam() {
    this(0.9, 0.999, 1e-8, 0);
  }

  @Override
  public String id() {
    return "adam";
  }

  @Override
  public String toPyTorch() {
    return "Adam(betas=(" + Settings.python(beta1) + ", " + Settings.python(beta2) + "), eps="
        + Settings.python(eps) + ", weight_decay=" + Settings.python(weightDecay) + ")";
  }

  @Override
  public List<String> memoryNames() {
    return List.of("exp_avg", "exp_avg_sq");
  }

  @Override
  public double defaultLearningRate() {
    return 1e-3;
  }

  @Override
  public void update(
      UpdateKernels kernels,
      int from,
      int to,
      float[] w,
      float[] g,
      float[][] memory,
      int step,
      double lr) {
    kernels.adam(
        from,
        to,
        w,
        g,
        memory[0],
        memory[1],
        (float) stepSize(lr, beta1, step),
        (float) root(beta2, step),
        beta1,
        beta2,
        (float) eps,
        (float) weightDecay);
  }

  /** η/(1 − β₁ᵗ), which makes up for the mean's beginning at 0. */
  static double stepSize(double lr, double beta1, int step) {
    return lr / (1 - Math.pow(beta1, step));
  }

  /** √(1 − β₂ᵗ), which makes up for the mean of squares' beginning at 0. */
  static double root(double beta2, int step) {
    return Math.sqrt(1 - Math.pow(beta2, step));
  }
}
