package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.debugger.explain.Factor.Constant;
import org.lenetexplorer.debugger.explain.Factor.Derived;
import org.lenetexplorer.debugger.explain.Factor.Read;

/**
 * Cross-entropy: one term a sample, −log of the softmax at its class, softmax being written out as the whole fraction;
 * backward δ · (p − onehot) / N.
 */
record CrossEntropyArithmetic() implements Arithmetic {
  private static int samples(Node y) {
    return y.input(0).shape().extent(0);
  }

  private static int classes(Node y) {
    return y.input(0).shape().extent(1);
  }

  private static int target(Node y, int n) {
    return (int) y.input(1).value().at(n);
  }

  private static Constant share(Node y) {
    return new Constant("1/" + samples(y), 1.0 / samples(y));
  }

  private static List<Read> row(Node y, int n) {
    List<Read> row = new ArrayList<>();
    for (int c = 0; c < classes(y); c++) {
      row.add(Read.of("x", y.input(0), n * classes(y) + c));
    }
    return row;
  }

  /** log Σ eˣ − x[c], formed as the engine does, from the largest on. */
  private static double minusLog(List<Read> row, int c) {
    double largest = row.stream().mapToDouble(Read::value).max().orElse(0);
    double sum = row.stream().mapToDouble(x -> Math.exp(x.value() - largest)).sum();
    return largest + Math.log(sum) - row.get(c).value();
  }

  /** The fraction of a softmax with numbers. */
  private static Formula fraction(List<Read> row, int c) {
    String below =
        row.stream().map(x -> "e^" + x.numbers().text()).collect(Collectors.joining(" + "));
    String latexBelow = row.stream()
        .map(x -> "e^{" + NumberText.latex(x.value()) + "}")
        .collect(Collectors.joining(" + "));
    return new Formula(
        "e^" + row.get(c).numbers().text() + " / (" + below + ")",
        "\\frac{e^{" + NumberText.latex(row.get(c).value()) + "}}{" + latexBelow + "}");
  }

  @Override
  public Terms forward(Node y, int element) {
    return new Terms(samples(y), n -> sample(y, n));
  }

  private static Term sample(Node y, int n) {
    List<Read> reads = row(y, n);
    int c = target(y, n);
    Formula fraction = fraction(reads, c);
    Formula numbers = new Formula(
        "(−log(" + fraction.text() + "))", "\\left(-\\log " + fraction.latex() + "\\right)");
    double value = minusLog(reads, c);
    reads.add(Read.of("t", y.input(1), n));
    double cancelled =
        reads.stream().mapToDouble(x -> Math.abs(x.value())).max().orElse(0);
    Derived loss = new Derived("−log p", numbers, value, reads, (1 + cancelled) * 0x1p-48);
    return Term.of("n=" + n + " class " + c, share(y), loss);
  }

  @Override
  public Cells touched(Node y, int input, int element) {
    return Cells.single(0);
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    int n = element / classes(y);
    int expected = element % classes(y) == target(y, n) ? 1 : 0;
    Read p = softmax(y, element);
    Formula numbers = new Formula(
        "(" + p.numbers().text() + " − " + expected + ")",
        "(" + p.numbers().latex() + " - " + expected + ")");
    List<Read> reads = List.of(p, Read.of("t", y.input(1), n));
    Derived difference =
        Derived.rounded("p − " + expected, numbers, p.value() - expected, reads, 1);
    return Term.of("δ", Read.delta(y, 0), share(y), difference);
  }

  private static Read softmax(Node y, int element) {
    return Read.saved("p", y, "softmax", y.input(0).shape(), element);
  }

  @Override
  public List<Explanation> backwardStages(Node y, int input, int element) {
    return List.of(explainSoftmax(y, element));
  }

  /** One number of the softmax as a whole fraction. */
  static Explanation explainSoftmax(Node y, int element) {
    Read p = softmax(y, element);
    List<Read> reads = row(y, element / classes(y));
    int c = element % classes(y);
    Formula fraction = fraction(reads, c);
    Derived value = Derived.rounded("softmax", fraction, Math.exp(-minusLog(reads, c)), reads, 2);
    return Explanation.of(p.element(), "softmax of " + y.input(0).name(), p.number())
        .formula(
            new Formula("p[c] = e^x[c] / Σ e^x", "p_{c} = \\frac{e^{x_{c}}}{\\sum_{k} e^{x_{k}}}"))
        .terms(Terms.single(Term.of("fraction", value)))
        .build();
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    int count = samples(y);
    return new Formula(
        "L = Σ n  −log(e^x[n,t(n)] / Σ c  e^x[n,c]) / " + count,
        "L = \\frac{1}{" + count
            + "} \\sum_{n} -\\log \\frac{e^{x_{n,t(n)}}}{\\sum_{c} e^{x_{n,c}}}");
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    Variable x = y.input(0);
    String onehot = element % classes(y) == target(y, element / classes(y)) ? "1" : "0";
    String index = Arithmetic.index(x, element);
    return SameShapeArithmetic.slope(
        y,
        input,
        element,
        "x",
        new Formula(
            "δ · 1/" + samples(y) + " · (p" + index + " − " + onehot + ")",
            "\\delta \\cdot \\frac{1}{" + samples(y) + "} \\cdot (p_{"
                + index.substring(1, index.length() - 1) + "} - " + onehot + ")"));
  }
}
