package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.format.NetworkReader;
import org.lenetexplorer.format.weights.WeightsFile;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.train.Model;
import picocli.CommandLine.Option;

/** The options that name a network and its weights. */
final class ModelOptions {
  @Option(
      names = "--network",
      paramLabel = "NETWORK",
      defaultValue = "lenet",
      description = "lenet (default), lenet5, mlp, or a network file (.json).")
  private String network = "lenet";

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = "Weights to start from (.safetensors).")
  private @Nullable Path weights;

  @Option(
      names = "--seed",
      defaultValue = "0",
      description = "Seed of initial weights, data order and noise (default 0).")
  private long seed;

  private Map<String, String> metadata = Map.of();

  long seed() {
    return seed;
  }

  /** The network that the option names: a preset, or a file whose shapes fit. */
  Network network() throws IOException {
    return NetworkArgument.read(network, NetworkReader::readRunnable);
  }

  /** The network with initial weights of the seed, or those of the weights file. */
  Model model(WorkerPool workers) throws IOException {
    Model model = new Model(network(), seed, new PlainKernels(), workers);
    if (weights != null) {
      metadata = WeightsFile.read(weights, model.parameters());
    }
    return model;
  }

  /** How images are prepared: as stored with the weights, otherwise padded to the input's size and normalised as usual. */
  Preprocessing preprocessing(Model model) throws IOException {
    Optional<Preprocessing> stored = Preprocessing.fromMap(metadata);
    if (stored.isPresent()) {
      return stored.get();
    }
    Preprocessing usual = Preprocessing.LENET;
    int height = model.network().input().extent(1);
    int width = model.network().input().extent(2);
    return new Preprocessing(height, width, usual.mean(), usual.standardDeviation());
  }
}
