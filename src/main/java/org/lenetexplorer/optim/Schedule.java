package org.lenetexplorer.optim;

/**
 * How the learning rate changes from epoch to epoch.
 *
 * @see <a href="https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate">torch.optim.lr_scheduler</a>
 */
public sealed interface Schedule {
  /**
   * The learning rate of an epoch.
   *
   * @param base the rate that training was started with
   * @param epoch from 0
   */
  double learningRate(double base, int epoch);

  /** The same rate throughout. */
  record Constant() implements Schedule {
    @Override
    public double learningRate(double base, int epoch) {
      return base;
    }
  }

  /**
   * Multiplied by a factor every so many epochs: {@code StepLR}.
   *
   * @param epochs between two falls
   * @param factor what the rate is multiplied by
   */
  record Step(int epochs, double factor) implements Schedule {
    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if there is not at least one epoch between two falls
     */
    public Step {
      if (epochs < 1) {
        throw new IllegalArgumentException("a step of " + epochs + " epochs: at least 1 is needed");
      }
      Settings.notNegative(factor, "factor");
    }

    @Override
    public double learningRate(double base, int epoch) {
      return base * Math.pow(factor, epoch / epochs);
    }
  }

  /**
   * Along half a cosine from the base to a least rate: {@code CosineAnnealingLR}.
   *
   * @param epochs until the least rate is reached
   * @param least the rate at the end
   */
  record Cosine(int epochs, double least) implements Schedule {
    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if there is not at least one epoch
     */
    public Cosine {
      if (epochs < 1) {
        throw new IllegalArgumentException(
            "a cosine over " + epochs + " epochs: at least 1 is needed");
      }
      Settings.notNegative(least, "least rate");
    }

    @Override
    public double learningRate(double base, int epoch) {
      return least
          + (base - least) * (1 + Math.cos(Math.PI * Math.min(epoch, epochs) / epochs)) / 2;
    }
  }
}
