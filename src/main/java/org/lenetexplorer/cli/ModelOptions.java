package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.DataException;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.format.NetworkReader;
import org.lenetexplorer.format.document.DocumentFile;
import org.lenetexplorer.format.weights.WeightsFile;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.train.Model;
import picocli.CommandLine.Option;

/** The options that name a network and its weights. */
final class ModelOptions {
  private final Console console;
  private final Supplier<Kernels> kernels;

  @Option(
      names = "--network",
      paramLabel = "NETWORK",
      defaultValue = "lenet",
      completionCandidates = NetworkArgument.Names.class,
      description =
          "${COMPLETION-CANDIDATES} (default lenet), a network file (.json) or project (.lenet).")
  private String network = "lenet";

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "Weights to start from (.safetensors, .npz, .pt).")
  private @Nullable Path weights;

  @Option(
      names = "--partial",
      description = "Take what fits of the weights, list what does not, and go on.")
  private boolean partial;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed of initial weights, data order and noise (default 0).")
  private long seed;

  ModelOptions(Console console, Supplier<Kernels> kernels) {
    this.console = console;
    this.kernels = kernels;
  }

  /**
   * A model, and how images are prepared for it: as stored with its weights, otherwise as usual.
   *
   * @see Preprocessing#forInput
   */
  record Loaded(Model model, Preprocessing preprocessing) {
    /** Writes the weights with all that is needed to use them. */
    void write(Path file) throws IOException {
      WeightsFile.write(
          file, model.parameters(), WeightsFile.metadata(model.network().name(), preprocessing));
    }
  }

  long seed() {
    return seed;
  }

  /** The network that the option names: a preset, or a file whose shapes fit. */
  Network network() throws IOException {
    return NetworkArgument.read(network, file -> {
      Network read = DocumentFile.read(file).project().network();
      NetworkReader.requireRunnable(file.toString(), read);
      return read;
    });
  }

  private Map<String, String> fill(Path file, Model model) throws IOException {
    if (!partial) {
      return WeightsFile.read(file, model.parameters());
    }
    WeightsFile.Partly partly = WeightsFile.readPartly(file, model.parameters());
    partly.table().forEach(console.err()::println);
    console
        .err()
        .println(partly.taken() + " of " + model.parameters().all().size() + " tensors taken from "
            + file);
    return partly.metadata();
  }

  /** The network with initial weights of the seed, or those of the weights file. */
  Loaded load(WorkerPool workers) throws IOException {
    Model model = new Model(network(), seed, kernels.get(), workers);
    Map<String, String> metadata = weights == null ? Map.of() : fill(weights, model);
    Preprocessing usual = Preprocessing.forInput(model.network().input());
    try {
      return new Loaded(model, Preprocessing.fromMap(metadata).orElse(usual));
    } catch (DataException e) {
      throw new DataException(weights + ", metadata " + e.getMessage(), e);
    }
  }
}
