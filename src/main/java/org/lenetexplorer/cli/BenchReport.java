package org.lenetexplorer.cli;

import java.util.List;
import java.util.Locale;
import org.lenetexplorer.train.Benchmark.Timing;

/**
 * What a benchmark has measured; all results are medians.
 *
 * @param kernels the name of the arithmetic
 * @param forwardBackward one image forward and backward
 * @param sgdStep one image, a whole step
 * @param inference one image forward
 * @param training steps on batches
 */
record BenchReport(
    String kernels,
    Timing forwardBackward,
    Timing sgdStep,
    Timing inference,
    List<Training> training) {

  /** Steps on batches of one size. */
  record Training(int batch, int threads, Timing timing) {
    double imagesPerSecond() {
      return batch * 1e6 / timing.median();
    }

    private String toJson() {
      return String.format(
          Locale.ROOT,
          "{\"batch\": %d, \"threads\": %d, \"us_per_step\": %.2f, \"images_per_s\": %.0f}",
          batch,
          threads,
          timing.median(),
          imagesPerSecond());
    }
  }

  /** One JSON object in one line; times in µs. */
  String toJson() {
    return String.format(
        Locale.ROOT,
        "{\"kernels\": \"%s\", \"forward_backward_b1_us\": %.2f, \"sgd_step_b1_us\": %.2f, \"inference_b1_us\": %.2f, \"train\": [%s]}",
        kernels,
        forwardBackward.median(),
        sgdStep.median(),
        inference.median(),
        String.join(", ", training.stream().map(Training::toJson).toList()));
  }
}
