package org.lenetexplorer.optim;

import java.util.List;
import org.lenetexplorer.kernel.UpdateKernels;

/**
 * s ← s + g²; w ← w − η / (1 + (t − 1)·decay) · g / (√s + ε), at step t.
 *
 * @param lrDecay how the learning rate falls with the steps, 0 by default
 * @param eps ε, 1e-10 by default
 * @param weightDecay λ, 0 by default
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.optim.Adagrad.html">torch.optim.Adagrad</a>
 */
public record Adagrad(double lrDecay, double eps, double weightDecay) implements UpdateRule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Adagrad {
    Settings.notNegative(lrDecay, "lr_decay");
    Settings.notNegative(eps, "eps");
    Settings.notNegative(weightDecay, "weight_decay");
  }

  /** PyTorch's defaults. */
  public Adagrad() {
    this(0, 1e-10, 0);
  }

  @Override
  public String id() {
    return "adagrad";
  }

  @Override
  public String toPyTorch() {
    return "Adagrad(lr_decay=" + Settings.python(lrDecay) + ", eps=" + Settings.python(eps)
        + ", weight_decay=" + Settings.python(weightDecay) + ")";
  }

  @Override
  public List<String> memoryNames() {
    return List.of("sum");
  }

  @Override
  public double defaultLearningRate() {
    return 1e-2;
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
    double rate = lr / (1 + (step - 1) * lrDecay);
    kernels.adagrad(from, to, w, g, memory[0], (float) rate, (float) eps, (float) weightDecay);
  }
}
