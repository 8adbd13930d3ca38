package org.lenetexplorer.project;

import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;

/**
 * How a network is trained.
 *
 * @param data where images come from: {@link #BUILT_IN}, or a folder of IDX files
 * @param mean subtracted from every pixel, which is 0 to 1; images are padded to the network's input
 * @param standardDeviation every pixel is divided by this; positive
 * @param criterion the loss
 * @param rule the update rule
 * @param learningRate η, at least 0
 * @param seed of weights, data order and noise
 */
public record Training(
    String data,
    float mean,
    float standardDeviation,
    Criterion criterion,
    UpdateRule rule,
    double learningRate,
    long seed) {
  /** The name of the program's own digits. */
  public static final String BUILT_IN = "builtin";

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the learning rate is negative or not finite, or the preprocessing is unusable
   */
  public Training {
    if (!(learningRate >= 0) || learningRate == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "the learning rate is %s, not a number of 0 or more".formatted(learningRate));
    }
    preprocessing(1, 1, mean, standardDeviation);
  }

  /** What a new project starts with: built-in digits, cross-entropy, SGD with a learning rate of 0.01, seed 0. */
  public static Training usual() {
    Preprocessing usual = Preprocessing.LENET;
    return new Training(
        BUILT_IN,
        usual.mean(),
        usual.standardDeviation(),
        Criterion.CROSS_ENTROPY,
        new Sgd(),
        0.01,
        0);
  }

  /**
   * What is done to an image before a network sees it.
   *
   * @param height of the network's input, in pixels
   * @param width of the network's input, in pixels
   */
  public Preprocessing preprocessing(int height, int width) {
    return preprocessing(height, width, mean, standardDeviation);
  }

  private static Preprocessing preprocessing(
      int height, int width, float mean, float standardDeviation) {
    return new Preprocessing(height, width, mean, standardDeviation);
  }

  /** The same with images from elsewhere. */
  public Training withData(String source) {
    return new Training(source, mean, standardDeviation, criterion, rule, learningRate, seed);
  }

  /** The same with another learning rate. */
  public Training withLearningRate(double rate) {
    return new Training(data, mean, standardDeviation, criterion, rule, rate, seed);
  }

  /** The same with another update rule. */
  public Training withRule(UpdateRule other) {
    return new Training(data, mean, standardDeviation, criterion, other, learningRate, seed);
  }

  /** The same with other initial weights, data order and noise. */
  public Training withSeed(long other) {
    return new Training(data, mean, standardDeviation, criterion, rule, learningRate, other);
  }
}
