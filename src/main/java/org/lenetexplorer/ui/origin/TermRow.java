package org.lenetexplorer.ui.origin;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Factor;
import org.lenetexplorer.debugger.explain.Origin;
import org.lenetexplorer.ui.component.Numbers;

/**
 * A term as a row of the table.
 *
 * @param share the term
 * @param operands its factors, each a link if it is an element of a tensor
 */
record TermRow(Origin.Share share, List<Link> operands) {
  private static final String AFTER = ".after";

  static TermRow of(Origin.Share share) {
    List<Link> operands = new ArrayList<>();
    share.term().factors().forEach(factor -> add(factor, operands));
    return new TermRow(share, List.copyOf(operands));
  }

  /** A factor that is formed of elements stands before them. */
  private static void add(Factor factor, List<Link> operands) {
    if (factor instanceof Factor.Read read) {
      operands.add(link(read));
      return;
    }
    String text = factor instanceof Factor.Gate gate
        ? gate.symbol() + (gate.open() ? ": yes" : ": no")
        : factor.symbol() + " = " + Numbers.format((float) factor.value());
    if (factor.reads().size() == 1) {
      Factor.Read read = factor.reads().get(0);
      operands.add(Link.to(text + ", " + words(read), target(read)));
      return;
    }
    operands.add(Link.text(text));
    factor.reads().forEach(read -> operands.add(link(read)));
  }

  private static Link link(Factor.Read read) {
    return Link.to(read.symbol() + " " + words(read), target(read));
  }

  private static String words(Factor.Read read) {
    return read.element() + " = " + Numbers.format(read.number());
  }

  /** What an optimiser has just remembered is found under the name of what it remembers. */
  private static ElementReference target(Factor.Read read) {
    String name = read.element().tensor();
    return name.endsWith(AFTER)
        ? new ElementReference(
            name.substring(0, name.length() - AFTER.length()), read.element().index())
        : read.element();
  }

  /** The term's product, with its sign: {@code +0.0123}. */
  String value() {
    float value = (float) share.value();
    return (value > 0 ? "+" : "") + Numbers.format(value);
  }

  /** The term's part of the sum of sizes: {@code 12.3 %}. */
  String part() {
    double percent = 100 * share.part();
    return percent > 0 && percent < 0.05 ? "<0.1 %" : Numbers.fixed((float) percent, 1) + " %";
  }

  /** All of it as a sentence: {@code term 4, u=0 v=1: +0.0123, 12.3 % of all, w conv1.weight[0,0,0,1] = 0.1534, …}. */
  String sentence() {
    StringBuilder text = new StringBuilder("term " + share.number());
    text.append(", ").append(share.term().label()).append(": ").append(value());
    text.append(", ").append(part()).append(" of all");
    operands.forEach(operand -> text.append(", ").append(operand.text()));
    return text.toString();
  }
}
