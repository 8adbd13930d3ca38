package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.debugger.explain.Factor.Gate;
import org.lenetexplorer.debugger.explain.Factor.Read;

/** ReLU: x or δ passes where x > 0, and nothing does elsewhere. */
record ReluArithmetic() implements SameShapeArithmetic {
  private static final String KINK = "At exactly 0 the slope is taken as 0, as in PyTorch.";

  private static Gate mask(Node y, int element) {
    // the engine asks whether y ≤ 0, so that NaN passes
    boolean open = !(y.output().value().at(element) <= 0);
    return new Gate("x > 0", open, List.of());
  }

  @Override
  public Terms forward(Node y, int element) {
    Read x = Read.of("x", y.input(0), element);
    return Terms.single(Term.of("x", x, mask(y, element)));
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    return Term.of("δ", Read.delta(y, place), mask(y, place));
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    return SameShapeArithmetic.value(
        y, element, new Formula("max(x, 0) = x · [x > 0]", "\\max(x, 0) = x \\cdot [x > 0]"));
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    return SameShapeArithmetic.slope(
        y, input, element, "x", new Formula("δ · [x > 0]", "\\delta \\cdot [x > 0]"));
  }

  @Override
  public List<String> backwardNotes(Node y, int input, int element) {
    float x = y.input(0).value().at(element);
    return List.of("The mask was set by " + Read.of("x", y.input(0), element).element() + " = "
        + NumberText.of(x) + "." + (x == 0 ? " " + KINK : ""));
  }
}
