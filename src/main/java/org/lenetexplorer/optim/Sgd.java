package org.lenetexplorer.optim;

import java.util.List;
import org.lenetexplorer.kernel.UpdateKernels;

/**
 * Stochastic gradient descent: w ← w − η·g; with momentum v ← μ·v + g and w ← w − η·v, or w ← w − η·(g + μ·v) with
 * Nesterov's. Weight decay λ adds λ·w to g.
 *
 * @param momentum μ, 0 by default
 * @param nesterov whether momentum looks ahead
 * @param weightDecay λ, 0 by default
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.optim.SGD.html">torch.optim.SGD</a>
 */
public record Sgd(double momentum, boolean nesterov, double weightDecay) implements UpdateRule {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Sgd {
    Settings.notNegative(momentum, "momentum");
    Settings.notNegative(weightDecay, "weight_decay");
    if (nesterov && momentum == 0) {
      throw new IllegalArgumentException("nesterov needs a momentum above 0");
    }
  }

  /** PyTorch's defaults. */
  public Sgd() {
    this(0, false, 0);
  }

  @Override
  public String id() {
    return "sgd";
  }

  @Override
  public String toPyTorch() {
    return "SGD(momentum=" + Settings.python(momentum) + ", nesterov="
        + (nesterov ? "True" : "False") + ", weight_decay=" + Settings.python(weightDecay) + ")";
  }

  @Override
  public List<String> memoryNames() {
    return momentum == 0 ? List.of() : List.of("momentum_buffer");
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
    kernels.sgd(
        from,
        to,
        w,
        g,
        momentum == 0 ? null : memory[0],
        (float) lr,
        (float) momentum,
        nesterov,
        (float) weightDecay,
        step == 1);
  }
}
