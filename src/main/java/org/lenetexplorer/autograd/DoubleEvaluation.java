package org.lenetexplorer.autograd;

import java.util.HashMap;
import java.util.Map;

/** A forward pass in double precision, by the functions' plain reference forms: what finite differences are taken of. */
public final class DoubleEvaluation {
  private final Graph graph;
  private final Map<Variable, double[]> leaves = new HashMap<>();

  /** An evaluation of a graph at the present values of its leaves; the graph itself is not changed. */
  public DoubleEvaluation(Graph graph) {
    this.graph = graph;
  }

  /** The values used for a leaf, initially those of its tensor; write to them to evaluate elsewhere. */
  public double[] leaf(Variable leaf) {
    return leaves.computeIfAbsent(leaf, DoubleEvaluation::values);
  }

  private static double[] values(Variable variable) {
    double[] values = new double[variable.value().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = variable.value().at(i);
    }
    return values;
  }

  /** The values of a variable of the graph, row-major; computes everything before it anew. */
  public double[] of(Variable variable) {
    Map<Variable, double[]> known = new HashMap<>();
    for (Node node : graph.nodes()) {
      double[][] inputs = new double[node.inputs().size()][];
      for (int i = 0; i < inputs.length; i++) {
        Variable input = node.input(i);
        inputs[i] = input.gradFn() == null ? leaf(input) : known.get(input);
      }
      known.put(node.output(), node.function().evaluate(node, inputs));
      if (node.output() == variable) {
        break;
      }
    }
    double[] result = known.get(variable);
    if (result == null) {
      throw new IllegalArgumentException(variable + " is not computed by this graph");
    }
    return result;
  }
}
