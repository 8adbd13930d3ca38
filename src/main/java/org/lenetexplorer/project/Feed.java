package org.lenetexplorer.project;

/**
 * What an iteration works on, and what its gradient starts from: the parts of training that the tutorial puts in by hand.
 *
 * @param input the batch at the input
 * @param target what the loss compares the output with; unused without a loss
 * @param gradOutput what backward starts from without a loss; unused with one
 */
public record Feed(Input input, Target target, GradOutput gradOutput) {
  /** The batch at the input. */
  public sealed interface Input {
    /** The images of the data set, in the seed's order. */
    record Images() implements Input {}

    /**
     * Normal random numbers, the same in every iteration: {@code torch.manual_seed(seed); torch.randn(1, C, H, W)}.
     *
     * @param seed of these numbers alone
     */
    record Normal(long seed) implements Input {}
  }

  /** What the loss compares the output with. */
  public sealed interface Target {
    /** The class of the image at the input. */
    record Label() implements Target {}

    /**
     * The same class whatever the input.
     *
     * @param number the class, from 0
     */
    record OfClass(int number) implements Target {
      /**
       * Checks the number.
       *
       * @throws IllegalArgumentException if it is negative
       */
      public OfClass {
        if (number < 0) {
          throw new IllegalArgumentException("the class " + number + " is not 0 or more");
        }
      }
    }

    /** The numbers 1, 2, … n for an output of n numbers: {@code torch.arange(1, n + 1).float()}; for MSELoss. */
    record Counting() implements Target {}
  }

  /** ∂L/∂output where there is no loss to give it. */
  public sealed interface GradOutput {
    /** Ones: {@code output.backward(torch.ones_like(output))}. */
    record Ones() implements GradOutput {}

    /**
     * Normal random numbers, the same in every iteration: {@code output.backward(torch.randn(1, n))}.
     *
     * @param seed of these numbers alone
     */
    record Normal(long seed) implements GradOutput {}
  }

  /** Images with their classes; ones, should the loss be left out. */
  public static Feed usual() {
    return new Feed(new Input.Images(), new Target.Label(), new GradOutput.Ones());
  }

  /** Whether the input is random, so that no image and no class belongs to it. */
  public boolean isRandom() {
    return input instanceof Input.Normal;
  }

  /** The same with another input. */
  public Feed with(Input other) {
    return new Feed(other, target, gradOutput);
  }

  /** The same with another target. */
  public Feed with(Target other) {
    return new Feed(input, other, gradOutput);
  }

  /** The same with another start of backward. */
  public Feed with(GradOutput other) {
    return new Feed(input, target, other);
  }
}
