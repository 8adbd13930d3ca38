package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.debugger.explain.Factor.Derived;
import org.lenetexplorer.debugger.explain.Factor.Read;

/** The sigmoid: 1 / (1 + e⁻ˣ); backward δ · y · (1 − y). */
record SigmoidArithmetic() implements SameShapeArithmetic {
  private static final Formula VALUE = new Formula("1 / (1 + e^(−x))", "\\frac{1}{1 + e^{-x}}");

  @Override
  public Terms forward(Node y, int element) {
    Read x = Read.of("x", y.input(0), element);
    Formula numbers = new Formula(
        "1 / (1 + e^(−" + x.numbers().text() + "))",
        "\\frac{1}{1 + e^{-" + x.numbers().latex() + "}}");
    double value = 1 / (1 + Math.exp(-x.value()));
    return Terms.single(Term.of("y", Derived.rounded(VALUE.text(), numbers, value, List.of(x), 2)));
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    Read out = Read.of("y", y.output(), place);
    Formula numbers = new Formula(
        "(1 − " + out.numbers().text() + ")", "(1 - " + out.numbers().latex() + ")");
    Derived rest = Derived.rounded("1 − y", numbers, 1 - out.value(), List.of(out), 1);
    return Term.of("δ", Read.delta(y, place), out, rest);
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    return SameShapeArithmetic.value(y, element, VALUE);
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    return SameShapeArithmetic.slope(
        y, input, element, "x", new Formula("δ · y · (1 − y)", "\\delta \\cdot y \\cdot (1 - y)"));
  }
}
