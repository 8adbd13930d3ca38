package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a network's weights in a format that other programs read. */
@Command(
    name = "export",
    description = "Write weights for other programs.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  enum Format {
    safetensors
  }

  private final Console console;

  @Mixin
  private final ModelOptions options;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.safetensors;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path out = Path.of("");

  ExportCommand(Console console, Supplier<Kernels> kernels) {
    this.console = console;
    options = new ModelOptions(kernels);
  }

  @Override
  public Integer call() throws IOException {
    try (WorkerPool workers = new WorkerPool(1)) {
      ModelOptions.Loaded loaded = options.load(workers);
      loaded.write(out);
      console
          .out()
          .println(loaded.model().parameters().count() + " parameters written to " + out + " as "
              + format);
      return CommandLineProgram.DONE;
    }
  }
}
