package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation as lines of plain characters. */
final class ExplanationText {
  /** Terms that a line with numbers writes out at most. */
  private static final int SHOWN = 30;

  private final Explanation explanation;
  private final int reached;
  private final StringBuilder text = new StringBuilder();

  ExplanationText(Explanation explanation, int reached) {
    this.explanation = explanation;
    this.reached = reached;
  }

  String write() {
    line(explanation.element() + "   " + explanation.origin());
    explanation.stages().forEach(stage -> text.append(stage.toText().indent(2)));
    explanation.formulas().forEach(formula -> line("  " + formula.text()));
    if (!explanation.terms().isEmpty()) {
      line("  = " + explanation.numbers().text());
    }
    Arrivals delta = explanation.delta();
    if (delta != null) {
      line("  δ: " + delta.sentence());
    }
    explanation.notes().forEach(note -> line("  " + note));
    table();
    result();
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("#", "term", "factors", "product", "sum so far"));
    double sum = 0;
    for (int i = 0; i < reached; i++) {
      Term term = explanation.terms().get(i);
      sum += term.exact();
      rows.add(List.of(
          String.valueOf(i + 1),
          term.label(),
          term.factors().stream().map(ExplanationText::operand).collect(Collectors.joining(" × ")),
          NumberText.of(term.product()),
          NumberText.of(sum)));
    }
    if (!explanation.terms().isEmpty()) {
      write(rows);
    }
  }

  private void write(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int c = 0; c < columns; c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int c = 0; c < columns; c++) {
        line.append(row.get(c)).append(" ".repeat(widths[c] - row.get(c).length() + 2));
      }
      line(line.toString().stripTrailing());
    }
  }

  /** {@code w conv1.weight[0,0,1,2] = 0.5}, or the symbol, its arithmetic and the elements in it. */
  private static String operand(Factor factor) {
    if (factor instanceof Factor.Read read) {
      return read.symbol() + " " + read.element() + " = " + NumberText.of(read.value());
    }
    if (factor instanceof Factor.Gate gate) {
      return "[" + gate.symbol() + (gate.open() ? ": yes]" : ": no]");
    }
    String value = factor.symbol() + " = " + NumberText.of(factor.value());
    if (!(factor instanceof Factor.Derived)) {
      return value;
    }
    String from =
        factor.reads().stream().map(ExplanationText::operand).collect(Collectors.joining(", "));
    return value + " (" + from + ")";
  }

  private void result() {
    Explanation e = explanation;
    if (reached < e.terms().size()) {
      line("  " + reached + " of " + e.terms().size() + " terms so far: "
          + NumberText.of(e.partialSum(reached)));
      return;
    }
    if (!e.terms().isEmpty()) {
      line("  sum of " + terms(e) + ": " + NumberText.of(e.sum()) + " in double precision, "
          + NumberText.of(e.partialSumFloat(e.terms().size())) + " in float32, one after another");
    }
    Float result = e.result();
    line("  engine (float32): " + (result == null ? "not computed" : NumberText.of(result)));
    if (result != null && !e.terms().isEmpty()) {
      line("  " + rounding(e));
    }
  }

  private static String terms(Explanation e) {
    return e.terms().size() == 1 ? "1 term" : e.terms().size() + " terms";
  }

  static String rounding(Explanation e) {
    double difference = e.absoluteDifference();
    if (e.result() == null) {
      return "The engine has no value yet.";
    }
    if (!Float.isFinite(e.result()) || !Double.isFinite(difference)) {
      return "A value is not finite: NaN and infinity leave nothing to compare.";
    }
    if (difference == 0) {
      return "The sum of the terms is the engine's value exactly.";
    }
    String size = "The difference " + NumberText.rough(difference) + " (relative "
        + NumberText.rough(e.relativeDifference()) + ") is ";
    double uncertainty = e.uncertainty();
    String formed = uncertainty == 0
        ? " = "
        : " + " + NumberText.rough(uncertainty) + " for rounded factors = ";
    String bound = "what float32 rounding allows: " + e.roundings() + " · 2⁻²⁴ · Σ|term|" + formed
        + NumberText.rough(e.bound()) + ".";
    return size + (e.isWithinBound() ? "within " : "more than ") + bound;
  }

  static Formula numbers(Explanation e) {
    List<Term> terms = e.terms();
    List<String> text = new ArrayList<>();
    List<String> latex = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      boolean elided = terms.size() > SHOWN && i >= SHOWN - 2 && i < terms.size() - 1;
      if (!elided) {
        text.add(terms.get(i).numbers().text());
        latex.add(terms.get(i).numbers().latex());
      } else if (i == SHOWN - 2) {
        text.add("… " + (terms.size() - SHOWN + 1) + " more …");
        latex.add("\\cdots");
      }
    }
    return new Formula(String.join(" + ", text), String.join(" + ", latex));
  }
}
