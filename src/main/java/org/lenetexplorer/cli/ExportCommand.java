package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.train.Model;
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
  private final ModelOptions options = new ModelOptions();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}")
  private Format format = Format.safetensors;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path out = Path.of("");

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (WorkerPool workers = new WorkerPool(1)) {
      Model model = options.model(workers);
      SavedWeights.write(out, model, options.preprocessing(model));
      console
          .out()
          .println(model.parameters().count() + " parameters written to " + out + " as " + format);
      return CommandLineProgram.DONE;
    }
  }
}
