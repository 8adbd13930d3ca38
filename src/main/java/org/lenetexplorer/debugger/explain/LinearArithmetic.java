package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.function.LinearFunction;
import org.lenetexplorer.debugger.explain.Factor.Read;

/** A fully connected layer: bias and row · vector forward; backward δ·x for a weight, Σ δ·w for a feature, Σ δ for a bias. */
record LinearArithmetic(LinearFunction function) implements Arithmetic {
  private static final int X = 0;
  private static final int W = 1;
  private static final int B = 2;

  @Override
  public Terms forward(Node y, int element) {
    int n = element / function.out();
    int o = element % function.out();
    int first = function.biased() ? 1 : 0;
    return new Terms(
        function.in() + first,
        k -> k < first
            ? Term.of("bias", Read.of("b", y.input(B), o))
            : Term.of(
                "i=" + (k - first),
                Read.of("w", y.input(W), o * function.in() + k - first),
                Read.of("x", y.input(X), n * function.in() + k - first)));
  }

  @Override
  public Cells touched(Node y, int input, int element) {
    int out = function.out();
    int n = element / function.in();
    int o = input == W ? element / function.in() : element;
    return input == X
        ? new Cells(out, k -> n * out + k)
        : new Cells(y.output().shape().extent(0), k -> k * out + o);
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    Read delta = Read.delta(y, place);
    int n = place / function.out();
    int o = place % function.out();
    int i = element % function.in();
    return switch (input) {
      case X -> Term.of("o=" + o, delta, Read.of("w", y.input(W), o * function.in() + i));
      case W -> Term.of("n=" + n, delta, Read.of("x", y.input(X), n * function.in() + i));
      default -> Term.of("n=" + n, delta);
    };
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    int n = element / function.out();
    int o = element % function.out();
    String out = n + "," + o;
    return new Formula(
        "y[" + out + "] = " + (function.biased() ? "b[" + o + "] + " : "") + "Σ i  w[" + o
            + ",i] · x[" + n + ",i]",
        "y_{" + out + "} = " + (function.biased() ? "b_{" + o + "} + " : "") + "\\sum_{i} w_{" + o
            + ",i} \\cdot x_{" + n + ",i}");
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    int row = element / function.in();
    int i = element % function.in();
    return switch (input) {
      case X -> sum("x", row + "," + i, "o", row + ",o", "w", "o," + i);
      case W -> sum("w", row + "," + i, "n", "n," + row, "x", "n," + i);
      default ->
        new Formula(
            "∂L/∂b[" + element + "] = Σ n  δ[n," + element + "]",
            "\\frac{\\partial L}{\\partial b_{" + element + "}} = \\sum_{n} \\delta_{n," + element
                + "}");
    };
  }

  private static Formula sum(
      String of, String element, String over, String delta, String other, String index) {
    return new Formula(
        "∂L/∂" + of + "[" + element + "] = Σ " + over + "  δ[" + delta + "] · " + other + "["
            + index + "]",
        "\\frac{\\partial L}{\\partial " + of + "_{" + element + "}} = \\sum_{" + over
            + "} \\delta_{" + delta + "} \\cdot " + other + "_{" + index + "}");
  }
}
