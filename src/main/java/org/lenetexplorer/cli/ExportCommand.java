package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.NetworkWriter;
import org.lenetexplorer.format.document.WeightsExport;
import org.lenetexplorer.format.torch.project.PyTorchProject;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a network's weights in a format that other programs read, or the network itself. */
@Command(
    name = "export",
    description = "Write weights for other programs, or a network file to change.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  /** What can be written; but for a PyTorch project, which is a folder, a format's name is the ending of its files. */
  enum Format {
    safetensors,
    npz,
    pt,
    onnx,
    pytorch,
    csv,
    png,
    svg,
    json
  }

  private final Console console;
  private final CommandLineProgram.Desktop desktop;

  @Mixin
  private final ModelOptions options;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = {
        "safetensors, npz (NumPy), pt (PyTorch), csv: the weights;",
        "png, svg: a picture of all kernels and weights;",
        "onnx: network and weights; pytorch: a folder with a project that runs alone;",
        "json: the network's layers, without weights."
      })
  private Format format = Format.safetensors;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; for pytorch a new or empty folder.")
  private Path out = Path.of("");

  ExportCommand(Console console, Supplier<Kernels> kernels, CommandLineProgram.Desktop desktop) {
    this.console = console;
    this.desktop = desktop;
    options = new ModelOptions(console, kernels);
  }

  @Override
  public Integer call() throws IOException {
    if (format == Format.pytorch) {
      OutputFile.checkFolder(out);
    } else {
      OutputFile.check(out, "." + format);
    }
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
      write(loaded);
      return loaded.model().parameters().count() + " parameters written to " + out + " as "
          + format;
    }
  }

  private void write(ModelOptions.Loaded loaded) throws IOException {
    Network network = loaded.model().network();
    Map<String, Tensor> weights = loaded.model().parameters().stateDict();
    if (format == Format.pytorch) {
      PyTorchProject.write(
          out, network, NamedTensors.of(weights), sample(loaded.model()), loaded.preprocessing());
    } else if (format == Format.png || format == Format.svg) {
      desktop.draw(out, weights);
    } else {
      WeightsExport.write(out, network, weights, loaded.preprocessing());
    }
  }

  /** One input of random numbers, and what the network makes of it. */
  private static NamedTensors sample(Model model) {
    NetworkGraph graph = model.predictor(1);
    Tensor input = graph.input().value();
    Random random = new Random(0);
    for (int i = 0; i < input.size(); i++) {
      input.array()[input.offset() + i] = (float) random.nextGaussian();
    }
    graph.graph().forward();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("input", input);
    tensors.put("output", graph.output().value());
    return NamedTensors.of(tensors);
  }
}
