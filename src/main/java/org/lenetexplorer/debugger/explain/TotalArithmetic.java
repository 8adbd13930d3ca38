package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.debugger.explain.Factor.Constant;
import org.lenetexplorer.debugger.explain.Factor.Read;

/**
 * The sum or the mean of all elements.
 *
 * @param mean whether the sum is divided by the number of elements
 */
record TotalArithmetic(boolean mean) implements Arithmetic {
  private Term share(Node y, String label, Factor factor) {
    int count = y.input(0).shape().size();
    return mean
        ? Term.of(label, factor, new Constant("1/" + count, 1.0 / count))
        : Term.of(label, factor);
  }

  @Override
  public Terms forward(Node y, int element) {
    return new Terms(
        y.input(0).shape().size(),
        k -> share(y, Arithmetic.index(y.input(0), k), Read.of("x", y.input(0), k)));
  }

  @Override
  public Cells touched(Node y, int input, int element) {
    return Cells.single(0);
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    return share(y, "δ", Read.delta(y, 0));
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    String count = mean ? " / " + y.input(0).shape().size() : "";
    return new Formula("y = Σ x" + count, "y = \\sum x" + count);
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    String count = mean ? " / " + y.input(0).shape().size() : "";
    return SameShapeArithmetic.slope(
        y, input, element, "x", new Formula("δ" + count, "\\delta" + count));
  }
}
