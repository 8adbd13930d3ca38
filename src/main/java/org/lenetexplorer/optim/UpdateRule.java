package org.lenetexplorer.optim;

import java.util.List;
import org.lenetexplorer.kernel.UpdateKernels;

/**
 * How a parameter moves against its gradient: a formula with its settings, without memory. The learning rate η is handed in
 * for each step, since schedules change it.
 */
public sealed interface UpdateRule permits Sgd, RmsProp, Adagrad, Adam, AdamW {
  /** The name on the command line and in files, {@code sgd}. */
  String id();

  /** The class name in {@code torch.optim} with its arguments, without the learning rate. */
  String toPyTorch();

  /** The class name in {@code torch.optim} with its arguments, {@code SGD(lr=0.01, momentum=0.0, …)}. */
  default String toPyTorch(double learningRate) {
    return toPyTorch().replaceFirst("\\(", "(lr=" + number(learningRate) + ", ");
  }

  /** A setting as Python writes it: {@code 0.01}, {@code 1e-08}. */
  static String number(double setting) {
    return Settings.python(setting);
  }

  /** What the rule remembers for each number between steps, by PyTorch's names: {@code momentum_buffer}. */
  List<String> memoryNames();

  /** PyTorch's default for the learning rate. */
  double defaultLearningRate();

  /**
   * Updates elements from (inclusive) to (exclusive).
   *
   * @param memory one array for each of {@link #memoryNames}, laid out like the parameters
   * @param step how many steps these elements have made, this one included; 1 at first
   * @param lr the learning rate η
   */
  void update(
      UpdateKernels kernels,
      int from,
      int to,
      float[] w,
      float[] g,
      float[][] memory,
      int step,
      double lr);
}
