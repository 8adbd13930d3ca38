package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.autograd.DoubleEvaluation;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.AbsFunction;
import org.lenetexplorer.autograd.function.LeakyReluFunction;
import org.lenetexplorer.autograd.function.MaxPool2dFunction;
import org.lenetexplorer.autograd.function.ReluFunction;

/**
 * Which side of its corner every function is on in one evaluation: masks and winners.
 *
 * @param nodes the nodes that have corners
 * @param sides for each of them the side, or the winner's place, by output element
 */
record Branches(List<Node> nodes, List<int[]> sides) {
  /** The branches of an evaluation with the leaves' values as they are in it. */
  static Branches of(Graph graph, DoubleEvaluation evaluation) {
    List<Node> nodes = new ArrayList<>();
    List<int[]> sides = new ArrayList<>();
    for (Node node : graph.nodes()) {
      if (hasCorner(node.function())) {
        Variable input = node.input(0);
        double[] x = input.gradFn() == null ? evaluation.leaf(input) : evaluation.of(input);
        nodes.add(node);
        sides.add(sides(node, x));
      }
    }
    return new Branches(nodes, sides);
  }

  private static boolean hasCorner(Function function) {
    return function instanceof ReluFunction
        || function instanceof LeakyReluFunction
        || function instanceof AbsFunction
        || function instanceof MaxPool2dFunction;
  }

  private static int[] sides(Node node, double[] x) {
    int[] sides = new int[node.output().shape().size()];
    for (int i = 0; i < sides.length; i++) {
      sides[i] = side(node.function(), x, i);
    }
    return sides;
  }

  private static int side(Function function, double[] x, int element) {
    if (function instanceof MaxPool2dFunction pool) {
      return winner(pool, x, element);
    }
    return function instanceof AbsFunction ? (int) Math.signum(x[element]) : x[element] > 0 ? 1 : 0;
  }

  private static int winner(MaxPool2dFunction pool, double[] x, int element) {
    int winner = -1;
    Cells cells = new Sliding(pool.window()).under(element);
    for (int k = 0; k < cells.count(); k++) {
      int place = cells.at().applyAsInt(k);
      winner = winner < 0 || x[place] > x[winner] ? place : winner;
    }
    return winner;
  }

  /** Where another evaluation, with the same nodes, is on another side; at most so many. */
  List<Kink> differences(Branches other, int most) {
    List<Kink> kinks = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      for (int element = 0; element < sides.get(i).length && kinks.size() < most; element++) {
        int here = sides.get(i)[element];
        int there = other.sides.get(i)[element];
        if (here != there) {
          kinks.add(kink(nodes.get(i), element, here, there));
        }
      }
    }
    return kinks;
  }

  private static Kink kink(Node node, int element, int here, int there) {
    Variable y = node.output();
    ElementReference name = ElementReference.of(TensorNames.value(y), y.shape(), element);
    Variable x = node.input(0);
    String input = TensorNames.value(x);
    String reason = node.function() instanceof MaxPool2dFunction
        ? name + " takes its value from " + ElementReference.of(input, x.shape(), here)
            + " on one side and from " + ElementReference.of(input, x.shape(), there)
            + " on the other: the pool's tie is near."
        : ElementReference.of(input, x.shape(), element) + " changes its sign: the corner of "
            + node.name() + " at 0 is near.";
    return new Kink(node.name(), name, reason);
  }
}
