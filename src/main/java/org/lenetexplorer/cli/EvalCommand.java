package org.lenetexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.train.ConfusionMatrix;
import org.lenetexplorer.train.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the test images and prints what was taken for what. */
@Command(
    name = "eval",
    description = "Read the test images; print the confusion matrix and the accuracy.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {
  private final Console console;

  @Mixin
  private final ModelOptions options;

  @Mixin
  private final DataOptions data = new DataOptions();

  @Mixin
  private final ThreadOptions threads = new ThreadOptions();

  EvalCommand(Console console, Supplier<Kernels> kernels) {
    this.console = console;
    options = new ModelOptions(console, kernels);
  }

  @Override
  public Integer call() throws IOException {
    try (WorkerPool workers = threads.workers()) {
      ModelOptions.Loaded loaded = options.load(workers);
      Dataset test = data.test();
      ConfusionMatrix matrix =
          Evaluation.of(loaded.model(), test, loaded.preprocessing(), () -> false);
      print(matrix, test.classNames(), console.out());
      return CommandLineProgram.DONE;
    }
  }

  /** Rows are true classes, columns what they were taken for. */
  private static void print(ConfusionMatrix matrix, List<String> names, PrintWriter out) {
    out.println("rows: true class, columns: predicted class");
    out.print("      ");
    for (int column = 0; column < matrix.classes(); column++) {
      out.printf(Locale.ROOT, "%6s", column < names.size() ? names.get(column) : column);
    }
    out.println();
    for (int row = 0; row < Math.min(matrix.classes(), names.size()); row++) {
      out.printf(Locale.ROOT, "%6s", names.get(row));
      for (int column = 0; column < matrix.classes(); column++) {
        out.printf(Locale.ROOT, "%6d", matrix.count(row, column));
      }
      out.println();
    }
    out.printf(
        Locale.ROOT,
        "accuracy %.4f (%d of %d)%n",
        matrix.accuracy(),
        matrix.correct(),
        matrix.total());
  }
}
