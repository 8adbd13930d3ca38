package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.Optional;
import org.lenetexplorer.autograd.Function;
import org.lenetexplorer.autograd.function.AbsFunction;
import org.lenetexplorer.autograd.function.AddFunction;
import org.lenetexplorer.autograd.function.DivFunction;
import org.lenetexplorer.autograd.function.ExpFunction;
import org.lenetexplorer.autograd.function.LogFunction;
import org.lenetexplorer.autograd.function.MulFunction;
import org.lenetexplorer.autograd.function.NegFunction;
import org.lenetexplorer.autograd.function.PowFunction;
import org.lenetexplorer.autograd.function.ScaleFunction;
import org.lenetexplorer.autograd.function.SqrtFunction;
import org.lenetexplorer.autograd.function.SubFunction;

/**
 * The formula sheet of the element-wise functions, in a, b and the result y.
 *
 * @param value the value
 * @param slopes the partial derivatives, by the input
 */
record ElementwiseRule(
    Formula value, List<Formula> slopes, Evaluation evaluation, Derivation derivation) {
  /** The value for one element. */
  interface Evaluation {
    double value(double a, double b);
  }

  /** The partial derivative by an input for one element whose value is y. */
  interface Derivation {
    double slope(int input, double a, double b, double y);
  }

  /** The rule of a function, if it is one of these. */
  static Optional<ElementwiseRule> of(Function function) {
    return unary(function).or(() -> binary(function));
  }

  private static Optional<ElementwiseRule> unary(Function function) {
    if (function instanceof AbsFunction f) {
      return rule(
          f::value, f::derivative, same("|a|"), new Formula("sign a", "\\mathrm{sign}\\, a"));
    }
    if (function instanceof ExpFunction f) {
      return rule(f::value, f::derivative, new Formula("e^a", "e^{a}"), same("y"));
    }
    if (function instanceof LogFunction f) {
      return rule(f::value, f::derivative, new Formula("ln a", "\\ln a"), fraction("1", "a"));
    }
    if (function instanceof NegFunction f) {
      return rule(f::value, f::derivative, new Formula("−a", "-a"), new Formula("−1", "-1"));
    }
    if (function instanceof SqrtFunction f) {
      Formula slope = new Formula("1 / (2·y)", "\\frac{1}{2 y}");
      return rule(f::value, f::derivative, new Formula("√a", "\\sqrt{a}"), slope);
    }
    if (function instanceof PowFunction f) {
      return power(f);
    }
    return function instanceof ScaleFunction f ? scale(f) : Optional.empty();
  }

  private static Optional<ElementwiseRule> power(PowFunction f) {
    String power = NumberText.of(f.exponent());
    String less = NumberText.of(f.exponent() - 1);
    return rule(
        f::value,
        f::derivative,
        new Formula("a^" + power, "a^{" + power + "}"),
        new Formula(power + " · a^" + less, power + " \\cdot a^{" + less + "}"));
  }

  private static Optional<ElementwiseRule> scale(ScaleFunction f) {
    String factor = NumberText.of(f.factor());
    String offset = NumberText.factor(f.offset());
    return rule(
        f::value,
        f::derivative,
        new Formula(factor + " · a + " + offset, factor + " \\cdot a + " + offset),
        same(factor));
  }

  private static Optional<ElementwiseRule> binary(Function function) {
    if (function instanceof AddFunction f) {
      return rule(f::value, f::derivative, same("a + b"), same("1"), same("1"));
    }
    if (function instanceof SubFunction f) {
      Formula minus = new Formula("−1", "-1");
      return rule(f::value, f::derivative, new Formula("a − b", "a - b"), same("1"), minus);
    }
    if (function instanceof MulFunction f) {
      Formula product = new Formula("a · b", "a \\cdot b");
      return rule(f::value, f::derivative, product, same("b"), same("a"));
    }
    if (function instanceof DivFunction f) {
      Formula second = new Formula("−a / b²", "-\\frac{a}{b^2}");
      return rule(f::value, f::derivative, fraction("a", "b"), fraction("1", "b"), second);
    }
    return Optional.empty();
  }

  private static Optional<ElementwiseRule> rule(
      Evaluation evaluation, Derivation derivation, Formula value, Formula... slopes) {
    return Optional.of(new ElementwiseRule(value, List.of(slopes), evaluation, derivation));
  }

  private static Formula same(String text) {
    return Formula.plain(text);
  }

  private static Formula fraction(String above, String below) {
    return new Formula(above + " / " + below, "\\frac{" + above + "}{" + below + "}");
  }
}
