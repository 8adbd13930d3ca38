package org.lenetexplorer.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.LatencyBenchmark;
import org.lenetexplorer.debugger.LatencyBenchmark.Latency;
import org.lenetexplorer.debugger.Setup;
import org.lenetexplorer.debugger.explain.OperationTerms;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.Sgd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the debugger's steps on LeNet, a digit an iteration. */
@Command(
    name = "debugger",
    description = "Time steps forward and back, jumps, and the history's memory.",
    mixinStandardHelpOptions = true)
final class BenchDebuggerCommand implements Callable<Integer> {
  private final Console console;
  private final Supplier<Kernels> kernels;

  @Option(
      names = "--iterations",
      defaultValue = "10000",
      paramLabel = "N",
      description = "How far to run (default 10000).")
  private int iterations;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  BenchDebuggerCommand(Console console, Supplier<Kernels> kernels) {
    this.console = console;
    this.kernels = kernels;
  }

  @Override
  public Integer call() {
    if (iterations < 1000) {
      throw new UsageException("--iterations " + iterations + " must be at least 1000");
    }
    try (WorkerPool workers = new WorkerPool(1)) {
      KeyframeHistory history = new KeyframeHistory(KeyframeHistory.USUAL_BUDGET);
      Debugger debugger =
          new Debugger(setup(), kernels.get(), workers, history, OperationTerms::new);
      Map<String, Latency> latencies = new LatencyBenchmark(debugger, iterations).run();
      if (json) {
        printJson(latencies, debugger.historyBytes());
      } else {
        printLines(latencies, debugger.historyBytes(), history.size());
      }
    }
    return CommandLineProgram.DONE;
  }

  private static Setup setup() {
    return new Setup(
        Presets.lenet(),
        Map.of(),
        0,
        BuiltInDigits.draw(0, 1000),
        Preprocessing.LENET,
        1,
        null,
        null,
        Criterion.CROSS_ENTROPY,
        null,
        new Sgd(),
        0.01);
  }

  private void printLines(Map<String, Latency> latencies, long bytes, int keyframes) {
    latencies.forEach((kind, latency) -> console
        .out()
        .printf(
            Locale.ROOT,
            "%-20s median %8.3f ms, worst %8.3f ms%n",
            kind.replace('_', ' '),
            latency.median() / 1e3,
            latency.worst() / 1e3));
    console
        .out()
        .printf(
            Locale.ROOT,
            "history              %,d bytes in %d keyframes for %d iterations, %,d bytes an iteration%n",
            bytes,
            keyframes,
            iterations,
            bytes / iterations);
  }

  private void printJson(Map<String, Latency> latencies, long bytes) {
    String fields = latencies.entrySet().stream()
        .map(entry -> String.format(
            Locale.ROOT,
            "\"%s_us\": %.1f, \"%s_worst_us\": %.1f",
            entry.getKey(),
            entry.getValue().median(),
            entry.getKey(),
            entry.getValue().worst()))
        .collect(Collectors.joining(", "));
    console
        .out()
        .printf(
            Locale.ROOT,
            "{%s, \"history_bytes\": %d, \"history_bytes_per_iteration\": %d}%n",
            fields,
            bytes,
            bytes / iterations);
  }
}
