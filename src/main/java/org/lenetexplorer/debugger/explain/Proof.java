package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.DoubleEvaluation;
import org.lenetexplorer.autograd.Graph;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.tensor.Tensor;

/**
 * A gradient beside its finite difference, (f(w + h) − f(w − h)) / 2h, with f evaluated in double precision.
 *
 * @param element the gradient's element
 * @param analytic what one backward pass computes for it: the sum of its terms
 * @param above f(w + h)
 * @param below f(w − h)
 * @param step h
 * @param allowance how much of the difference float32 rounding on the way explains: an estimate by the size of the terms and
 *     the number of operations, no strict bound
 * @param kinks corners between w − h and w + h, a few of them
 * @see <a href="https://pytorch.org/docs/stable/notes/gradcheck.html">PyTorch, gradcheck mechanics</a>
 */
public record Proof(
    ElementReference element,
    double analytic,
    double above,
    double below,
    double step,
    double allowance,
    List<Kink> kinks) {
  /** The usual h: the truncation error h² and the rounding error 10⁻¹⁶/h are both below 10⁻⁹. */
  public static final double STEP = 1e-5;

  /** Kinks that are named at most. */
  private static final int NAMED = 5;

  /** How many times the usual growth of rounding errors, √n in a sum of n terms, is granted. */
  private static final int GRANTED = 8;

  /** Copies the list. */
  public Proof {
    kinks = List.copyOf(kinks);
  }

  /** The proof with the usual step; costs a few forward passes in double precision for each function with corners. */
  public static Proof of(Explainer explainer, Variable leaf, int place) {
    return of(explainer, leaf, place, STEP);
  }

  /**
   * The proof of one number of a leaf's gradient, after a backward pass and before anything has changed.
   *
   * @param leaf a parameter, or an input that requires a gradient
   * @param place in row-major order
   * @param step h
   * @throws IllegalArgumentException if the variable is not such a leaf
   * @throws IllegalStateException if no backward pass has computed its gradient
   */
  public static Proof of(Explainer explainer, Variable leaf, int place, double step) {
    if (leaf.gradFn() != null || !leaf.requiresGrad()) {
      throw new IllegalArgumentException(
          leaf.name() + " is not a parameter or input that requires a gradient");
    }
    Arrivals arrivals = explainer.arrivals(leaf);
    if (leaf.grad().isNone() || explainer.root().grad().isNone() || !arrivals.isComplete()) {
      throw new IllegalStateException("the gradient is not computed: " + arrivals.sentence());
    }
    Explanation pass = explainer.gradient(leaf, place, OldGradient.none());
    Graph graph = explainer.graph();
    DoubleEvaluation evaluation = new DoubleEvaluation(graph);
    double[] values = evaluation.leaf(leaf);
    double kept = values[place];
    Branches here = Branches.of(graph, evaluation);
    values[place] = kept + step;
    double above = objective(explainer.root(), evaluation);
    Branches up = Branches.of(graph, evaluation);
    values[place] = kept - step;
    double below = objective(explainer.root(), evaluation);
    Branches down = Branches.of(graph, evaluation);
    List<Kink> kinks = up.differences(down, NAMED);
    return new Proof(
        pass.element(),
        pass.sum(),
        above,
        below,
        step,
        allowance(pass, graph.nodes().size(), above),
        kinks.isEmpty() ? here.differences(up, NAMED) : kinks);
  }

  /** Σ gradOutput · root, which for a scalar is the loss itself. */
  private static double objective(Variable root, DoubleEvaluation evaluation) {
    double[] outputs = evaluation.of(root);
    Tensor gradOutput = root.grad().tensor();
    double sum = 0;
    for (int i = 0; i < outputs.length; i++) {
      sum += outputs[i] * gradOutput.at(i);
    }
    return sum;
  }

  private static double allowance(Explanation pass, int nodes, double objective) {
    double magnitude =
        pass.terms().stream().mapToDouble(t -> Math.abs(t.exact())).sum();
    double growth = Math.sqrt(pass.roundings()) + nodes;
    double float32 = GRANTED * growth * Explanation.UNIT * magnitude;
    return float32 + 1e-9 * Math.abs(objective);
  }

  /** (f(w + h) − f(w − h)) / 2h. */
  public double finiteDifference() {
    return (above - below) / (2 * step);
  }

  public double absoluteError() {
    return Math.abs(analytic - finiteDifference());
  }

  /** |analytic − finite difference| / the larger of both; 0 where both are 0. */
  public double relativeError() {
    double error = absoluteError();
    return error == 0 ? 0 : error / Math.max(Math.abs(analytic), Math.abs(finiteDifference()));
  }

  /** Whether float32 rounding on the way explains the difference. */
  public boolean isExplainedByRounding() {
    return absoluteError() <= allowance;
  }

  /** What to think of the difference. */
  public String sentence() {
    if (!kinks.isEmpty()) {
      return "A kink lies within ±h, so the two need not agree: " + kinks.get(0).reason();
    }
    if (absoluteError() == 0) {
      return "Both are equal.";
    }
    return isExplainedByRounding()
        ? "The two agree: float32 rounding explains a difference of up to "
            + NumberText.rough(allowance) + "."
        : "The difference is more than float32 rounding explains (" + NumberText.rough(allowance)
            + "): the gradient looks wrong.";
  }

  /** All of it, for a terminal. */
  public String toText() {
    return element + "\n"
        + "  analytic: " + NumberText.of(analytic) + "\n"
        + "  finite difference (f(w + h) − f(w − h)) / 2h, h = " + NumberText.of(step) + ": ("
        + above + " − " + below + ") / " + NumberText.of(2 * step) + " = "
        + NumberText.of(finiteDifference()) + "\n"
        + "  relative error: " + NumberText.rough(relativeError()) + "\n"
        + "  " + sentence() + "\n";
  }
}
