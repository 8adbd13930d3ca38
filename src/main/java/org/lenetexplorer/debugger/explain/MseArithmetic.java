package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.debugger.explain.Factor.Constant;
import org.lenetexplorer.debugger.explain.Factor.Derived;
import org.lenetexplorer.debugger.explain.Factor.Read;

/** Mean squared error: Σ (x − t)² / count; backward δ · 2/count · (x − t). */
record MseArithmetic() implements Arithmetic {
  private static final List<String> NAMES = List.of("x", "t");

  private static Derived difference(Node y, int input, int element, boolean squared) {
    Read x = Read.of(NAMES.get(input), y.input(input), element);
    Read t = Read.of(NAMES.get(1 - input), y.input(1 - input), element);
    String power = squared ? "²" : "";
    Formula numbers = new Formula(
        "(" + x.numbers().text() + " − " + t.numbers().text() + ")" + power,
        "(" + x.numbers().latex() + " - " + t.numbers().latex() + ")" + (squared ? "^2" : ""));
    double value = x.value() - t.value();
    return Derived.rounded(
        "(" + x.symbol() + " − " + t.symbol() + ")" + power,
        numbers,
        squared ? value * value : value,
        List.of(x, t),
        1);
  }

  @Override
  public Terms forward(Node y, int element) {
    int count = y.input(0).shape().size();
    Constant share = new Constant("1/" + count, 1.0 / count);
    return new Terms(
        count, k -> Term.of(Arithmetic.index(y.input(0), k), share, difference(y, 0, k, true)));
  }

  @Override
  public Cells touched(Node y, int input, int element) {
    return Cells.single(0);
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    int count = y.input(0).shape().size();
    return Term.of(
        "δ",
        Read.delta(y, 0),
        new Constant("2/" + count, 2.0 / count),
        difference(y, input, element, false));
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    int count = y.input(0).shape().size();
    return new Formula("L = Σ (x − t)² / " + count, "L = \\frac{1}{" + count + "} \\sum (x - t)^2");
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    int count = y.input(0).shape().size();
    String x = NAMES.get(input);
    String t = NAMES.get(1 - input);
    return SameShapeArithmetic.slope(
        y,
        input,
        element,
        x,
        new Formula(
            "δ · 2/" + count + " · (" + x + " − " + t + ")",
            "\\delta \\cdot \\frac{2}{" + count + "} \\cdot (" + x + " - " + t + ")"));
  }
}
