package org.lenetexplorer.format.torch;

import java.util.Optional;
import org.lenetexplorer.nn.Criterion;

/**
 * All that a program in Python needs to know besides the network.
 *
 * @param criterion the loss; empty to go back from the output itself
 * @param optimizer the class of {@code torch.optim} with its settings but the learning rate: {@code SGD(momentum=0.9)}
 * @param learningRate η
 * @param seed of the initial weights
 * @param batch images in an iteration
 * @param data the folder with MNIST's IDX files; empty for images that only this program has, for which MNIST stands in
 * @param mean subtracted from every pixel, which is 0 to 1
 * @param standardDeviation every pixel is divided by this
 */
public record TrainingRecipe(
    Optional<Criterion> criterion,
    String optimizer,
    double learningRate,
    long seed,
    int batch,
    Optional<String> data,
    float mean,
    float standardDeviation) {

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
