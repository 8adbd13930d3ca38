package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.function.MaxPool2dFunction;
import org.lenetexplorer.debugger.explain.Factor.Read;
import org.lenetexplorer.kernel.Window;

/** Max-pooling: every candidate under the window is a term, and all but the winner are 0; backward δ goes to the winner. */
record MaxPoolArithmetic(MaxPool2dFunction function) implements Arithmetic {
  private Window window() {
    return function.window();
  }

  private Cells candidates(int element) {
    return new Sliding(window()).under(element);
  }

  /** Whether a place of the input won an output element. */
  private boolean wins(Node y, int place, int element) {
    return y.savedInts()[element] == place % window().inPlane();
  }

  @Override
  public Terms forward(Node y, int element) {
    Cells cells = candidates(element);
    return new Terms(cells.count(), k -> {
      int place = cells.at().applyAsInt(k);
      boolean wins = wins(y, place, element);
      return Term.of(
          wins ? "winner" : "candidate",
          Read.of("x", y.input(0), place),
          new Factor.Gate(Term.LARGEST, wins, List.of()));
    });
  }

  @Override
  public Cells touched(Node y, int input, int element) {
    return new Sliding(window()).pooled(element);
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    boolean won = wins(y, element, place);
    String cell = ConvolutionArithmetic.position(place, window(), window().channels());
    return Term.of(
        (won ? "won " : "lost ") + cell,
        Read.delta(y, place),
        new Factor.Gate("won", won, List.of()));
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    String index = Arithmetic.index(y.output(), element);
    return new Formula(
        "y" + index + " = max of x under the window = Σ x · (1 for the winner, else 0)",
        "y_{" + inner(index) + "} = \\max_{u,v} x_{" + map(index) + ",u,v}");
  }

  /** Sample and channel of an element, whose last two indices are row and column. */
  private static String map(String brackets) {
    String all = inner(brackets);
    return all.substring(0, all.lastIndexOf(',', all.lastIndexOf(',') - 1));
  }

  private static String inner(String brackets) {
    return brackets.substring(1, brackets.length() - 1);
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    String index = Arithmetic.index(y.input(0), element);
    return new Formula(
        "∂L/∂x" + index + " = Σ over the windows it lies under  δ · (1 where it won, else 0)",
        "\\frac{\\partial L}{\\partial x_{" + inner(index)
            + "}} = \\sum_{i,j:\\; \\mathrm{winner}(i,j)} \\delta_{i,j}");
  }

  @Override
  public List<String> forwardNotes(Node y, int element) {
    float largest = y.output().value().at(element);
    long ties = candidates(element)
        .places()
        .filter(place -> y.input(0).value().at(place) == largest)
        .count();
    return ties > 1
        ? List.of(ties + " candidates tie at " + NumberText.of(largest)
            + ": the first in row-major order wins.")
        : List.of("Padding is never a candidate; in a tie the first in row-major order wins.");
  }

  @Override
  public List<String> backwardNotes(Node y, int input, int element) {
    Cells cells = touched(y, 0, element);
    long won = cells.places().filter(place -> wins(y, element, place)).count();
    return List.of("This cell won " + won + " of the " + cells.count() + " windows it lies under.");
  }
}
