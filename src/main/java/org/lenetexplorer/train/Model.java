package org.lenetexplorer.train;

import java.util.HashMap;
import java.util.Map;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Initialization;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.random.MersenneTwister;

/**
 * A network with weights, and what it takes to run it: kernels, threads, and the generator that dropout draws from. Graphs
 * for different batch sizes share the weights.
 */
public final class Model {
  private final Network network;
  private final Parameters parameters;
  private final Kernels kernels;
  private final WorkerPool workers;
  private final MersenneTwister noise;
  private final Map<Integer, NetworkGraph> predictors = new HashMap<>();

  /**
   * A model with PyTorch's initial weights for a seed.
   *
   * @throws IllegalArgumentException if the network's shapes do not fit; the message is the first problem's
   */
  public Model(Network network, long seed, Kernels kernels, WorkerPool workers) {
    this.network = network;
    this.kernels = kernels;
    this.workers = workers;
    parameters = new Parameters(network.parameterShapes());
    noise = MersenneTwister.forPurpose(seed, "noise");
    Initialization.draw(network, parameters, seed);
    graph(1, false, false);
  }

  public Network network() {
    return network;
  }

  public Parameters parameters() {
    return parameters;
  }

  public Kernels kernels() {
    return kernels;
  }

  public WorkerPool workers() {
    return workers;
  }

  /** The generator that dropout masks are drawn from. */
  public MersenneTwister noise() {
    return noise;
  }

  /**
   * A new graph of the network; allocates all activations and gradients.
   *
   * @param batch samples, N
   * @param training whether dropout drops
   * @param inputGrad whether backward computes ∂L/∂(input) too
   */
  public NetworkGraph graph(int batch, boolean training, boolean inputGrad) {
    NetworkGraph.Options options = new NetworkGraph.Options(training, inputGrad, noise);
    return NetworkGraph.of(network, new Graph(batch, kernels, workers), parameters, options);
  }

  /** The graph for predicting batches of this size, without dropout; made once a size. Only its output is to be read. */
  public NetworkGraph predictor(int batch) {
    return predictors.computeIfAbsent(batch, n -> {
      NetworkGraph made = graph(n, false, false);
      made.graph().fuse();
      return made;
    });
  }
}
