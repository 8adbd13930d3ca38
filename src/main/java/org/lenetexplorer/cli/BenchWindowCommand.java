package org.lenetexplorer.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lenetexplorer.kernel.Kernels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the window. */
@Command(
    name = "ui",
    description =
        "Time painting the window, its longest stall, and what it costs the training; about a minute.",
    mixinStandardHelpOptions = true)
final class BenchWindowCommand implements Callable<Integer> {
  private final Console console;
  private final Supplier<Kernels> kernels;
  private final CommandLineProgram.Desktop desktop;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  BenchWindowCommand(
      Console console, Supplier<Kernels> kernels, CommandLineProgram.Desktop desktop) {
    this.console = console;
    this.kernels = kernels;
    this.desktop = desktop;
  }

  @Override
  public Integer call() throws IOException {
    WindowFigures figures = desktop.measure(kernels);
    String form = json
        ? "{\"paint_median_ms\": %.2f, \"paint_p99_ms\": %.2f, \"longest_stall_ms\": %.1f,"
            + " \"training_slowdown_percent\": %.1f, \"iterations_per_second\": %.0f}%n"
        : "paint            median %.2f ms, p99 %.2f ms%n"
            + "longest stall    %.1f ms in 10 s of training%n"
            + "training         %.1f %% slower with the window, %.0f iterations/s%n";
    console
        .out()
        .printf(
            Locale.ROOT,
            form,
            figures.paintMedian(),
            figures.paintP99(),
            figures.longestStall(),
            figures.slowdown(),
            figures.iterationsPerSecond());
    return CommandLineProgram.DONE;
  }
}
