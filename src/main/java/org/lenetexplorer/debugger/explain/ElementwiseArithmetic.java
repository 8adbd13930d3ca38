package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.debugger.explain.Factor.Derived;
import org.lenetexplorer.debugger.explain.Factor.Read;

/**
 * A function of one or two tensors, element by element, as losses of one's own are made of: one term, the value of its
 * formula; backward δ · derivative.
 *
 * @param rule its formulas and how they are evaluated
 */
record ElementwiseArithmetic(ElementwiseRule rule) implements SameShapeArithmetic {
  private static final List<String> NAMES = List.of("a", "b");

  private static List<Read> reads(Node y, int element) {
    List<Read> reads = new ArrayList<>();
    for (int i = 0; i < y.inputs().size(); i++) {
      reads.add(Read.of(NAMES.get(i), y.input(i), element));
    }
    return reads;
  }

  private static double argument(List<Read> reads, int index) {
    return reads.get(Math.min(index, reads.size() - 1)).value();
  }

  /** The formula with the letters a, b and y replaced by numbers. */
  private static Formula numbers(Formula formula, List<Read> reads) {
    String text = formula.text();
    String latex = formula.latex();
    for (Read read : reads) {
      String letter = "(?<![\\\\A-Za-z])" + read.symbol() + "(?![A-Za-z])";
      text = text.replaceAll(letter, read.numbers().text());
      latex = latex.replaceAll(
          letter, java.util.regex.Matcher.quoteReplacement(read.numbers().latex()));
    }
    return new Formula("(" + text + ")", "\\left(" + latex + "\\right)");
  }

  @Override
  public Terms forward(Node y, int element) {
    List<Read> reads = reads(y, element);
    double value = rule.evaluation().value(argument(reads, 0), argument(reads, 1));
    return Terms.single(Term.of(
        "y", Derived.rounded(rule.value().text(), numbers(rule.value(), reads), value, reads, 2)));
  }

  @Override
  public Term backward(Node y, int input, int element, int place) {
    List<Read> reads = reads(y, place);
    Formula formula = rule.slopes().get(input);
    float out = y.output().value().at(place);
    double slope = rule.derivation().slope(input, argument(reads, 0), argument(reads, 1), out);
    reads.add(Read.of("y", y.output(), place));
    return Term.of(
        "δ",
        Read.delta(y, place),
        Derived.rounded(formula.text(), numbers(formula, reads), slope, reads, 2));
  }

  @Override
  public Formula forwardFormula(Node y, int element) {
    return SameShapeArithmetic.value(y, element, rule.value());
  }

  @Override
  public Formula backwardFormula(Node y, int input, int element) {
    Formula slope = rule.slopes().get(input);
    return SameShapeArithmetic.slope(
        y,
        input,
        element,
        NAMES.get(input),
        new Formula(
            "δ · (" + slope.text() + ")", "\\delta \\cdot \\left(" + slope.latex() + "\\right)"));
  }
}
