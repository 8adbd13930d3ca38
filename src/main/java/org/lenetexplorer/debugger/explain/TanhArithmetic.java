package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.debugger.explain.Factor.Derived;
import org.lenetexplorer.debugger.explain.Factor.Read;

/** The hyperbolic tangent; backward δ · (1 − y²). */
record TanhArithmetic() implements SameShapeArithmetic {
  @Override
  public Terms forward(Node y, int element) {
    Read x = Read.of("x", y.input(0), element);
    Formula numbers = new Formula(
        "tanh(" + NumberText.of(x.value()) + ")", "\\tanh(" + NumberText.latex(x.value()) + ")");
    double value = Math.tanh(x.value());
    return Terms.single(Term.of("y", Derived.rounded("tanh x", numbers, value, List.of(x), 2)));
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    Read out = Read.of("y", y.output(), place);
    Formula numbers = new Formula(
        "(1 − " + out.numbers().text() + "²)", "(1 - " + out.numbers().latex() + "^2)");
    double value = 1 - out.value() * out.value();
    // the square is rounded before 1 − y² cancels
    double uncertainty = Explanation.UNIT * 2;
    Derived slope = new Derived("1 − y²", numbers, value, List.of(out), uncertainty);
    return Term.of("δ", Read.delta(y, place), slope);
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    return SameShapeArithmetic.value(y, element, new Formula("tanh x", "\\tanh x"));
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    return SameShapeArithmetic.slope(
        y, input, element, "x", new Formula("δ · (1 − y²)", "\\delta \\cdot (1 - y^2)"));
  }
}
