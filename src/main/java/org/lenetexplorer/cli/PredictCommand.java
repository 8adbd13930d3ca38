package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.ImageReader;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.train.Prediction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads images and prints a class and its probability for each. */
@Command(
    name = "predict",
    description = "Read pictures of digits.",
    mixinStandardHelpOptions = true)
final class PredictCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  private final ModelOptions options;

  @Parameters(
      arity = "1..*",
      paramLabel = "IMAGE",
      description = "PNG, JPEG, GIF or BMP files, dark on light or light on dark.")
  private List<Path> images = List.of();

  PredictCommand(Console console, Supplier<Kernels> kernels) {
    this.console = console;
    options = new ModelOptions(console, kernels);
  }

  @Override
  public Integer call() throws IOException {
    try (WorkerPool workers = new WorkerPool(1)) {
      ModelOptions.Loaded loaded = options.load(workers);
      for (Path image : images) {
        Dataset single = ImageReader.read(image);
        Prediction prediction = Prediction.of(loaded.model(), single, 0, loaded.preprocessing());
        console
            .out()
            .printf(
                Locale.ROOT,
                "%s  %d  %.4f%n",
                image,
                prediction.best(),
                prediction.probabilities()[prediction.best()]);
      }
      return CommandLineProgram.DONE;
    }
  }
}
