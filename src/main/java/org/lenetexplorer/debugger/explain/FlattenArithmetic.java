package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.debugger.explain.Factor.Read;

/** Flatten: the same numbers in the same order under another shape. */
record FlattenArithmetic() implements SameShapeArithmetic {
  @Override
  public Terms forward(Node y, int element) {
    return Terms.single(Term.of("x", Read.of("x", y.input(0), element)));
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    return Term.of("δ", Read.delta(y, place));
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    return SameShapeArithmetic.value(
        y, element, Formula.plain("x" + Arithmetic.index(y.input(0), element)));
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    String index = Arithmetic.index(y.output(), element);
    return SameShapeArithmetic.slope(
        y, input, element, "x", new Formula("δ" + index, "\\delta" + index));
  }
}
