package org.lenetexplorer.nn;

import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Tensor;

/**
 * PyTorch's default initial weights: everything uniform in ±1/√fanIn, weights before biases, layer by layer. After {@code
 * torch.manual_seed(seed)} PyTorch draws the same numbers for the same layers.
 *
 * @see <a href="https://pytorch.org/docs/stable/generated/torch.nn.Linear.html">torch.nn.Linear, Variables</a>
 */
public final class Initialization {
  private Initialization() {}

  /** Draws all parameters of a network anew from a seed. */
  public static void draw(Network network, Parameters parameters, long seed) {
    MersenneTwister generator = new MersenneTwister(seed);
    for (NamedLayer named : network.layers()) {
      for (String name : named.layer().parameterShapes().keySet()) {
        Tensor tensor =
            parameters.find(named.name() + "." + name).orElseThrow().variable().value();
        float bound = bound(named.layer().fanIn(), name);
        generator.fillUniform(tensor.array(), tensor.offset(), tensor.size(), -bound, bound);
      }
    }
  }

  /** 1/√fanIn; for weights by way of PyTorch's kaiming_uniform_ with a = √5, which rounds differently. */
  private static float bound(int fanIn, String name) {
    if (name.equals("weight")) {
      double gain = Math.sqrt(2.0 / (1 + Math.sqrt(5) * Math.sqrt(5)));
      return (float) (Math.sqrt(3.0) * (gain / Math.sqrt(fanIn)));
    }
    return (float) (1 / Math.sqrt(fanIn));
  }
}
