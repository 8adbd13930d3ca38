package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.function.AvgPool2dFunction;
import org.lenetexplorer.debugger.explain.Factor.Constant;
import org.lenetexplorer.debugger.explain.Factor.Read;
import org.lenetexplorer.kernel.Window;

/** Average-pooling: each cell under the window times 1/(kH·kW), forward and backward. */
record AveragePoolArithmetic(AvgPool2dFunction function) implements Arithmetic {
  private Window window() {
    return function.window();
  }

  private int cells() {
    return window().kernelHeight() * window().kernelWidth();
  }

  private Constant share() {
    return new Constant("1/" + cells(), 1.0 / cells());
  }

  @Override
  public Terms forward(Node y, int element) {
    Cells cells = new Sliding(window()).under(element);
    return new Terms(cells.count(), k -> {
      int place = cells.at().applyAsInt(k);
      int at = place % window().inPlane();
      return Term.of(
          "row=" + at / window().width() + " column=" + at % window().width(),
          Read.of("x", y.input(0), place),
          share());
    });
  }

  @Override
  public Cells touched(Node y, int input, int element) {
    return new Sliding(window()).pooled(element);
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    return Term.of(
        ConvolutionArithmetic.position(place, window(), window().channels()),
        Read.delta(y, place),
        share());
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    String index = Arithmetic.index(y.output(), element);
    return new Formula(
        "y" + index + " = Σ of x under the window / " + cells(),
        "y_{" + index.substring(1, index.length() - 1) + "} = \\frac{1}{" + cells()
            + "} \\sum_{u,v} x_{\\cdot\\, u,v}");
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    String index = Arithmetic.index(y.input(0), element);
    return new Formula(
        "∂L/∂x" + index + " = Σ over the windows it lies under  δ / " + cells(),
        "\\frac{\\partial L}{\\partial x_{" + index.substring(1, index.length() - 1)
            + "}} = \\frac{1}{" + cells() + "} \\sum_{i,j} \\delta_{i,j}");
  }

  @Override
  public List<String> forwardNotes(Node y, int element) {
    int missing = cells() - new Sliding(window()).under(element).count();
    return missing == 0
        ? List.of()
        : List.of(missing + " of the " + cells() + " cells lie on padding and count as 0.");
  }
}
