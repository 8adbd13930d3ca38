package org.lenetexplorer.nn;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.random.MersenneTwister;

/**
 * A network put into a graph.
 *
 * @param graph the graph, to which a loss may still be added
 * @param input the batch, [N, C, H, W]
 * @param outputs the output of each layer, in their order
 */
public record NetworkGraph(Graph graph, Variable input, List<Variable> outputs) {
  /** How a network is put into a graph: whether dropout drops, from which generator, and whether ∂L/∂(input) is wanted. */
  public record Options(boolean training, boolean inputGrad, MersenneTwister generator) {}

  /**
   * Applies all layers in the graph.
   *
   * @throws IllegalArgumentException if the shapes do not fit; the message is the first problem's
   */
  public static NetworkGraph of(
      Network network, Graph graph, Parameters parameters, Options options) {
    ShapeInference.of(network).problem().ifPresent(problem -> {
      throw new IllegalArgumentException(problem.message());
    });
    Layer.Context context = new Layer.Context(graph, options.training(), options.generator());
    Variable input = graph.input("input", network.input(), options.inputGrad());
    List<Variable> outputs = new ArrayList<>();
    Variable x = input;
    for (NamedLayer named : network.layers()) {
      x = named.layer().apply(context, named.name(), x, parametersOf(named, parameters));
      outputs.add(x);
    }
    return new NetworkGraph(graph, input, List.copyOf(outputs));
  }

  private static List<Variable> parametersOf(NamedLayer named, Parameters parameters) {
    return named.layer().parameterShapes().keySet().stream()
        .map(name -> parameters.find(named.name() + "." + name).orElseThrow().variable())
        .toList();
  }

  /** The output of the last layer, or the input if there are none. */
  public Variable output() {
    return outputs.isEmpty() ? input : outputs.get(outputs.size() - 1);
  }
}
