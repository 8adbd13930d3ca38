package org.lenetexplorer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.train.Benchmark;
import org.lenetexplorer.train.Benchmark.Timing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times LeNet: the tutorial's two {@code %timeit} lines, then training steps by batch size and threads. */
@Command(
    name = "bench",
    description = "Time forward, backward and whole training steps of LeNet.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  private final Console console;
  private final Supplier<Kernels> chosen;

  @Option(
      names = "--batch",
      split = ",",
      defaultValue = "1,64",
      paramLabel = "N",
      description = "Batch sizes (default 1,64).")
  private List<Integer> batches = List.of();

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1,2",
      paramLabel = "N",
      description = "Numbers of threads (default 1,2).")
  private List<Integer> threads = List.of();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--markdown",
      description = "Print one table, with the plain kernels beside those that were chosen.")
  private boolean markdown;

  BenchCommand(Console console, Supplier<Kernels> kernels) {
    this.console = console;
    this.chosen = kernels;
  }

  @Override
  public Integer call() throws IOException {
    if (batches.stream().anyMatch(n -> n < 1 || n > 65_536)
        || threads.stream().anyMatch(n -> n < 1 || n > 256)) {
      throw new UsageException(
          "--batch takes sizes from 1 to 65536, --threads numbers from 1 to 256");
    }
    if (json && markdown) {
      throw new UsageException("choose --json or --markdown");
    }
    Kernels kernels = chosen.get();
    // The chosen kernels come first: calls are fastest while one kind is all there is.
    BenchReport report = measure(kernels);
    if (json) {
      console.out().println(report.toJson());
    } else if (markdown) {
      List<BenchReport> reports = kernels.name().equals("plain")
          ? List.of(report)
          : List.of(report, measure(new PlainKernels()));
      new BenchTable(command(), reports).lines().forEach(console.out()::println);
    }
    return CommandLineProgram.DONE;
  }

  private String command() {
    return "bench --batch " + joined(batches) + " --threads " + joined(threads) + " --markdown";
  }

  private static String joined(List<Integer> numbers) {
    return String.join(",", numbers.stream().map(String::valueOf).toList());
  }

  private BenchReport measure(Kernels kernels) {
    Benchmark benchmark = new Benchmark(Presets.lenet(), kernels);
    Timing forwardBackward = benchmark.forwardBackward();
    line("test(net)   forward + backward, 1 image   ", forwardBackward);
    Timing sgdStep = benchmark.sgdStep();
    line("test2(net)  whole SGD step, 1 image       ", sgdStep);
    Timing inference = benchmark.inference();
    line("forward alone, 1 image                    ", inference);
    return new BenchReport(
        kernels.name(), forwardBackward, sgdStep, inference, training(benchmark));
  }

  private List<BenchReport.Training> training(Benchmark benchmark) {
    List<BenchReport.Training> all = new ArrayList<>();
    for (int batch : batches) {
      for (int count : threads) {
        BenchReport.Training training =
            new BenchReport.Training(batch, count, benchmark.trainingStep(batch, count));
        all.add(training);
        line(
            String.format(
                Locale.ROOT,
                "training, batch %d, %d thread%s, %,.0f images/s   ",
                batch,
                count,
                count == 1 ? "" : "s",
                training.imagesPerSecond()),
            training.timing());
      }
    }
    return all;
  }

  /** A line as IPython's {@code %timeit} prints it. */
  private void line(String what, Timing timing) {
    if (!json && !markdown) {
      console
          .out()
          .printf(
              Locale.ROOT,
              "%s%s ± %s per loop (mean ± std. dev. of %d runs, %d loops each)%n",
              what,
              time(timing.mean()),
              time(timing.deviation()),
              timing.micros().length,
              timing.loops());
      console.out().flush();
    }
  }

  private static String time(double micros) {
    return micros >= 1000
        ? significant(micros / 1000) + " ms"
        : micros >= 1 ? significant(micros) + " µs" : significant(micros * 1000) + " ns";
  }

  /** Three significant digits. */
  private static String significant(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
