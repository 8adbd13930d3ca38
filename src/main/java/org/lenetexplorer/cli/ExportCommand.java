package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lenetexplorer.format.NetworkWriter;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a network's weights in a format that other programs read, or the network itself. */
@Command(
    name = "export",
    description = "Write weights for other programs, or a network file to change.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  enum Format {
    safetensors,
    json
  }

  private final Console console;

  @Mixin
  private final ModelOptions options;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "safetensors: the weights; json: the network's layers, without weights.")
  private Format format = Format.safetensors;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path out = Path.of("");

  ExportCommand(Console console, Supplier<Kernels> kernels) {
    this.console = console;
    options = new ModelOptions(kernels);
  }

  @Override
  public Integer call() throws IOException {
    OutputFile.check(out, "." + format);
    console.out().println(format == Format.json ? writeNetwork() : writeWeights());
    return CommandLineProgram.DONE;
  }

  private String writeNetwork() throws IOException {
    Network network = options.network();
    NetworkWriter.write(out, network);
    return network.layers().size() + " layers written to " + out + " as " + format;
  }

  private String writeWeights() throws IOException {
    try (WorkerPool workers = new WorkerPool(1)) {
      ModelOptions.Loaded loaded = options.load(workers);
      loaded.write(out);
      return loaded.model().parameters().count() + " parameters written to " + out + " as "
          + format;
    }
  }
}
