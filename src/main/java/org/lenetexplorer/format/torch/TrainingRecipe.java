package org.lenetexplorer.format.torch;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.lenetexplorer.nn.Criterion;

/**
 * All that a program in Python needs to know besides the network.
 *
 * @param criterion the loss; empty to go back from the output itself
 * @param optimizer the class of {@code torch.optim} with its settings but the learning rate: {@code SGD(momentum=0.9)}
 * @param learningRate η
 * @param seed of the initial weights
 * @param data the folder with MNIST's IDX files; empty for images that only this program has, for which MNIST stands in
 * @param mean subtracted from every pixel, which is 0 to 1
 * @param standardDeviation every pixel is divided by this
 * @param given what is put in by hand
 */
public record TrainingRecipe(
    Optional<Criterion> criterion,
    String optimizer,
    double learningRate,
    long seed,
    Optional<String> data,
    float mean,
    float standardDeviation,
    Given given) {
  /**
   * What is put in by hand in the place of images, classes and ones.
   *
   * @param inputSeed of normal random numbers at the input, the same in every iteration; empty for images
   * @param targetClass the class that is the target; empty for another target
   * @param counting whether the target is 1, 2, … n
   * @param gradSeed of normal random numbers that backward starts from without a loss; empty for ones
   */
  public record Given(
      OptionalLong inputSeed, OptionalInt targetClass, boolean counting, OptionalLong gradSeed) {
    /** Nothing: images, their classes, and ones without a loss. */
    public static final Given NOTHING =
        new Given(OptionalLong.empty(), OptionalInt.empty(), false, OptionalLong.empty());

    /** The target of one input for a loss. */
    String target(Criterion loss, int outputs) {
      if (counting) {
        return "torch.arange(1, " + outputs + " + 1).float().view(1, -1)";
      }
      String classes = targetClass.isPresent()
          ? "torch.tensor([" + targetClass.getAsInt() + "])"
          : inputSeed.isPresent() ? "torch.tensor([0])" : "labels[i]";
      return loss.takesClasses() ? classes : "F.one_hot(" + classes + ", " + outputs + ").float()";
    }
  }

  /** The call that makes the optimizer. */
  String optimizerCall() {
    int open = optimizer.indexOf('(');
    String settings = optimizer.substring(open + 1, optimizer.length() - 1);
    return optimizer.substring(0, open) + "(net.parameters(), lr=" + python(learningRate)
        + (settings.isEmpty() ? "" : ", " + settings) + ")";
  }

  private static String python(double value) {
    return Double.toString(value).replace(".0E", "e").replace('E', 'e');
  }

  /** The folder as a literal, and why it is this one. */
  String dataLine() {
    return data.map(folder -> "images, labels = read(" + literal(folder) + ", \"train\")")
        .orElse("images, labels = read(\"data/MNIST/raw\", \"train\")"
            + "  # MNIST for the built-in digits, which are only in LeNet Explorer");
  }

  private static String literal(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
