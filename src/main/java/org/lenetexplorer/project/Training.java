package org.lenetexplorer.project;

import org.jspecify.annotations.Nullable;
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
 * @param criterion the loss, or null to go back from a gradient given by hand
 * @param rule the update rule
 * @param learningRate η, at least 0
 * @param seed of weights, data order and noise
 * @param feed what is at the input, what the output is compared with, and what backward starts from
 */
public record Training(
    String data,
    float mean,
    float standardDeviation,
    @Nullable Criterion criterion,
    UpdateRule rule,
    double learningRate,
    long seed,
    Feed feed) {
  /** The name of the program's own digits. */
  public static final String BUILT_IN = "builtin";

  /** What stands in the place of a criterion's name where there is none. */
  public static final String NO_LOSS = "none";

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

  /** Training on images and their classes. */
  public Training(
      String data,
      float mean,
      float standardDeviation,
      @Nullable Criterion criterion,
      UpdateRule rule,
      double learningRate,
      long seed) {
    this(data, mean, standardDeviation, criterion, rule, learningRate, seed, Feed.usual());
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

  /** The criterion's class name in {@code torch.nn}, or {@link #NO_LOSS}. */
  public String lossType() {
    return criterion == null ? NO_LOSS : criterion.type();
  }

  /** Why loss, input and target do not go together, in a sentence with the way out; empty if they do. */
  public String problem() {
    if (criterion == null) {
      return "";
    }
    if (criterion.takesClasses() && feed.target() instanceof Feed.Target.Counting) {
      return criterion.type() + " takes a class as its target, not the numbers 1 to n;"
          + " choose a class, or " + Criterion.MSE.type();
    }
    if (feed.isRandom() && feed.target() instanceof Feed.Target.Label) {
      return "a random input has no class; choose one as the target, or no loss";
    }
    return "";
  }

  /** The same with images from elsewhere. */
  public Training withData(String source) {
    return new Training(source, mean, standardDeviation, criterion, rule, learningRate, seed, feed);
  }

  /** The same with another loss, or none. */
  public Training withCriterion(@Nullable Criterion other) {
    return new Training(data, mean, standardDeviation, other, rule, learningRate, seed, feed);
  }

  /** The same with another update rule. */
  public Training withRule(UpdateRule other) {
    return new Training(data, mean, standardDeviation, criterion, other, learningRate, seed, feed);
  }

  /** The same with another learning rate. */
  public Training withLearningRate(double rate) {
    return new Training(data, mean, standardDeviation, criterion, rule, rate, seed, feed);
  }

  /** The same with other initial weights, data order and noise. */
  public Training withSeed(long other) {
    return new Training(data, mean, standardDeviation, criterion, rule, learningRate, other, feed);
  }

  /** The same with another input, target or start of backward. */
  public Training withFeed(Feed other) {
    return new Training(data, mean, standardDeviation, criterion, rule, learningRate, seed, other);
  }
}
