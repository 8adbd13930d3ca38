package org.lenetexplorer.optim;

import java.util.List;
import org.lenetexplorer.kernel.UpdateKernels;

/**
 * Adam with the weight decay apart from the gradient: first w ← (1 − η·λ)·w, then Adam's step.
 *
 * @param beta1 β₁, how much of the mean is kept, 0.9 by default
 * @param beta2 β₂, how much of the mean of squares is kept, 0.999 by default
 * @param eps ε, 1e-8 by default
 * @param weightDecay λ, 0.01 by default
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.optim.AdamW.html">torch.optim.AdamW</a>
 */
public record AdamW(double beta1, double beta2, double eps, double weightDecay)
    implements UpdateRule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public AdamW {
    Settings.fraction(beta1, "beta1");
    Settings.fraction(beta2, "beta2");
    Settings.notNegative(eps, "eps");
    Settings.notNegative(weightDecay, "weight_decay");
  }

  /** PyTorch's defaults. */
  public AdamW() {
    this(0.9, 0.999, 1e-8, 0.01);
  }

  @Override
  public String id() {
    return "adamw";
  }

  @Override
  public String toPyTorch() {
    return "AdamW(betas=(" + Settings.python(beta1) + ", " + Settings.python(beta2) + "), eps="
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
    kernels.scale(from, to, w, (float) (1 - lr * weightDecay));
    kernels.adam(
        from,
        to,
        w,
        g,
        memory[0],
        memory[1],
        (float) Adam.stepSize(lr, beta1, step),
        (float) Adam.root(beta2, step),
        beta1,
        beta2,
        (float) eps,
        0);
  }
}
