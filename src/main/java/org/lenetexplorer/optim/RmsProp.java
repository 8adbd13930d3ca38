package org.lenetexplorer.optim;

import java.util.List;
import org.lenetexplorer.kernel.UpdateKernels;

/**
 * s ← α·s + (1 − α)·g²; w ← w − η·g / (√s + ε). With momentum v ← μ·v + g / (√s + ε) and w ← w − η·v.
 *
 * @param alpha α, how much of the mean of squares is kept, 0.99 by default
 * @param eps ε, 1e-8 by default
 * @param momentum μ, 0 by default
 * @param weightDecay λ, 0 by default
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.optim.RMSprop.html">torch.optim.RMSprop</a>
 */
public record RmsProp(double alpha, double eps, double momentum, double weightDecay)
    implements UpdateRule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public RmsProp {
    Settings.notNegative(alpha, "alpha");
    Settings.notNegative(eps, "eps");
    Settings.notNegative(momentum, "momentum");
    Settings.notNegative(weightDecay, "weight_decay");
  }

  /** PyTorch's defaults. */
  public RmsProp() {
    this(0.99, 1e-8, 0, 0);
  }

  @Override
  public String id() {
    return "rmsprop";
  }

  @Override
  public String toPyTorch() {
    return "RMSprop(alpha=" + Settings.python(alpha) + ", eps=" + Settings.python(eps)
        + ", momentum=" + Settings.python(momentum) + ", weight_decay="
        + Settings.python(weightDecay) + ")";
  }

  @Override
  public List<String> memoryNames() {
    return momentum == 0 ? List.of("square_avg") : List.of("square_avg", "momentum_buffer");
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
    kernels.rmsprop(
        from,
        to,
        w,
        g,
        memory[0],
        momentum == 0 ? null : memory[1],
        (float) lr,
        alpha,
        (float) eps,
        (float) momentum,
        (float) weightDecay);
  }
}
