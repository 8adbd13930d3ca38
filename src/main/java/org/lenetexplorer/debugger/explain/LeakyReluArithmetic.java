package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.function.LeakyReluFunction;
import org.lenetexplorer.debugger.explain.Factor.Constant;
import org.lenetexplorer.debugger.explain.Factor.Read;

/** Leaky ReLU: x or δ passes whole where x > 0, times the slope elsewhere. */
record LeakyReluArithmetic(LeakyReluFunction function) implements SameShapeArithmetic {
  private Constant slope(Node y, int element) {
    boolean positive = y.input(0).value().at(element) > 0;
    return new Constant(positive ? "1" : "slope", positive ? 1 : function.slope());
  }

  @Override
  public Terms forward(Node y, int element) {
    return Terms.single(Term.of("x", Read.of("x", y.input(0), element), slope(y, element)));
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    return Term.of("δ", Read.delta(y, place), slope(y, place));
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    String slope = NumberText.factor(function.slope());
    return SameShapeArithmetic.value(
        y, element, new Formula("x · (1 if x > 0, else " + slope + ")", cases("x", slope)));
  }

  private static String cases(String what, String slope) {
    return what + " \\cdot (1 \\; \\mathrm{if} \\; x > 0, \\; \\mathrm{else} \\; " + slope + ")";
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    String slope = NumberText.factor(function.slope());
    return SameShapeArithmetic.slope(
        y,
        input,
        element,
        "x",
        new Formula("δ · (1 if x > 0, else " + slope + ")", cases("\\delta", slope)));
  }
}
