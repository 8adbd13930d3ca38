package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.autograd.Node;

/** What functions have in common whose output element depends on the input elements at the same place alone. */
interface SameShapeArithmetic extends Arithmetic {
  @Override
  default Cells touched(Node y, int input, int element) {
    return Cells.single(element);
  }

  /** {@code y[0,3] = right side} */
  static Formula value(Node y, int element, Formula right) {
    String index = Arithmetic.index(y.output(), element);
    return new Formula(
        "y" + index + " = " + right.text(), "y" + subscript(index) + " = " + right.latex());
  }

  /** {@code ∂L/∂x[0,3] = right side} */
  static Formula slope(Node y, int input, int element, String symbol, Formula right) {
    String index = Arithmetic.index(y.input(input), element);
    return new Formula(
        "∂L/∂" + symbol + index + " = " + right.text(),
        "\\frac{\\partial L}{\\partial " + symbol + subscript(index) + "} = " + right.latex());
  }

  private static String subscript(String index) {
    return index.isEmpty() ? "" : "_{" + index.substring(1, index.length() - 1) + "}";
  }
}
