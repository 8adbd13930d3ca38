package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.function.DropoutFunction;
import org.lenetexplorer.debugger.explain.Factor.Read;

/** Dropout: x or δ times a mask of 0 and 1/(1 − p). */
record DropoutArithmetic(DropoutFunction function) implements SameShapeArithmetic {
  /** What was drawn in training; in evaluation nothing is drawn, and the mask is 1. */
  private Factor mask(Node y, int place) {
    return function.training()
        ? Read.saved("mask", y, "mask", y.output().shape(), place)
        : new Factor.Constant("mask", 1);
  }

  @Override
  public Terms forward(Node y, int element) {
    return Terms.single(Term.of("x", Read.of("x", y.input(0), element), mask(y, element)));
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    return Term.of("δ", Read.delta(y, place), mask(y, place));
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    return SameShapeArithmetic.value(
        y, element, new Formula("x · mask", "x \\cdot \\mathrm{mask}"));
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    return SameShapeArithmetic.slope(
        y, input, element, "x", new Formula("δ · mask", "\\delta \\cdot \\mathrm{mask}"));
  }

  @Override
  public List<String> forwardNotes(Node y, int element) {
    String p = NumberText.of(function.p());
    return List.of(
        function.training()
            ? "The mask is drawn anew in each forward pass: 0 with probability " + p
                + ", otherwise 1/(1 − " + p + ")."
            : "In evaluation nothing is dropped: the mask is 1.");
  }
}
