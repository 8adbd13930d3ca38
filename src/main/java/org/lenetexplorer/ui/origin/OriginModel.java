package org.lenetexplorer.ui.origin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Explanation;
import org.lenetexplorer.debugger.explain.Kink;
import org.lenetexplorer.debugger.explain.Origin;
import org.lenetexplorer.debugger.explain.Origins;
import org.lenetexplorer.debugger.explain.Proof;
import org.lenetexplorer.debugger.explain.Use;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.theme.Quantity;

/**
 * One number as the panel shows it.
 *
 * @param title its name
 * @param value its value with every digit, or {@code not computed}
 * @param quantity the scale that it belongs to
 * @param sentences what made it, how, and how well the terms add up to it
 * @param rows its terms, the largest first
 * @param related numbers that belong to it, under a heading
 * @param uses what it is a term of: for each operation a heading and the elements
 * @param provable whether its gradient can be checked
 */
record OriginModel(
    String title,
    String value,
    Quantity quantity,
    List<String> sentences,
    List<TermRow> rows,
    List<Link> related,
    List<List<Link>> uses,
    boolean provable) {
  private static final MathContext DIGITS = new MathContext(9);

  static OriginModel of(Origin origin) {
    return new OriginModel(
        origin.element().toString(),
        origin.value() == null ? "not computed" : "= " + Numbers.exact(origin.value()),
        quantity(origin.element().tensor()),
        sentences(origin),
        origin.shares().stream().map(TermRow::of).toList(),
        related(origin),
        origin.uses().stream()
            .filter(use -> !use.touched().isEmpty())
            .map(OriginModel::use)
            .toList(),
        origin.provable());
  }

  private static Quantity quantity(String tensor) {
    if (tensor.endsWith(".grad")) {
      return Quantity.GRADIENTS;
    }
    boolean value = tensor.endsWith(".output")
        || tensor.endsWith(".softmax")
        || tensor.endsWith(".mask")
        || !tensor.contains(".");
    return value ? Quantity.ACTIVATIONS : Quantity.KERNELS;
  }

  private static List<String> sentences(Origin origin) {
    List<String> sentences = new ArrayList<>();
    if (!origin.absence().isEmpty()) {
      sentences.add(sentence(origin.absence()));
    }
    sentences.add(origin.source());
    if (!origin.state().isEmpty()) {
      sentences.add("State of the gradient: " + origin.state() + ".");
    }
    Explanation explanation = origin.explanation();
    if (explanation != null) {
      explanation.formulas().forEach(formula -> sentences.add(formula.text()));
      sentences.add(sum(explanation));
      sentences.add(explanation.roundingSentence().replace('-', '−'));
      sentences.addAll(explanation.notes());
    }
    if (!origin.moment().isEmpty()) {
      sentences.add("The terms are those at " + origin.moment() + ".");
    }
    sentences.removeIf(String::isEmpty);
    return List.copyOf(sentences);
  }

  private static String sentence(String words) {
    return words.endsWith(".") ? words : words + ".";
  }

  private static String sum(Explanation explanation) {
    int count = explanation.terms().size();
    Float engine = explanation.result();
    return "Sum of " + (count == 1 ? "1 term" : count + " terms") + " in double precision: "
        + precise(explanation.sum()) + "; the engine has "
        + (engine == null ? "no value" : Numbers.exact(engine)) + ".";
  }

  /** Nine digits of a number in double precision. */
  static String precise(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value)
            .round(DIGITS)
            .stripTrailingZeros()
            .toString()
            .replace('-', '−')
            .replace("E", "e")
        : Numbers.format((float) value);
  }

  private static List<Link> related(Origin origin) {
    List<Link> links = new ArrayList<>();
    for (ElementReference other : origin.related()) {
      if (links.isEmpty()) {
        links.add(Link.heading("belongs to it"));
      }
      links.add(Link.to(other.toString(), other));
    }
    return List.copyOf(links);
  }

  private static List<Link> use(Use use) {
    int count = use.touched().size();
    List<Link> links = new ArrayList<>();
    links.add(Link.heading(
        "goes to " + use.operation() + ": " + count + (count == 1 ? " element" : " elements")));
    use.touched().forEach(element -> links.add(Link.to(element.toString(), element)));
    return List.copyOf(links);
  }

  /** Whether it is an output or a gradient that no operation reads. */
  boolean isUnread() {
    String tensor = title.replaceFirst("\\[.*", "");
    return uses.isEmpty() && (tensor.endsWith(".output") || tensor.endsWith(".grad"));
  }

  /** How many operands the longest term has. */
  int operands() {
    return rows.stream().mapToInt(row -> row.operands().size()).max().orElse(0);
  }

  /** The largest part that a term has. */
  double largestPart() {
    return rows.stream().mapToDouble(row -> row.share().part()).max().orElse(0);
  }

  /** What a comparison with a finite difference found, in sentences. */
  static List<String> proof(Origins.Checked checked) {
    Proof proof = checked.proof();
    List<String> sentences = new ArrayList<>();
    sentences.add("Finite differences for " + proof.element() + " at " + checked.position() + ":");
    sentences.add("analytic: " + precise(proof.analytic()));
    sentences.add("numeric: (f(w + h) − f(w − h)) / 2h = (" + precise(proof.above()) + " − "
        + precise(proof.below()) + ") / " + precise(2 * proof.step()) + " = "
        + precise(proof.finiteDifference()));
    sentences.add("relative error: " + Numbers.format((float) proof.relativeError()));
    sentences.add(proof.sentence().replace('-', '−'));
    proof.kinks().stream().skip(1).map(Kink::reason).forEach(sentences::add);
    return List.copyOf(sentences);
  }

  /** The number that a hint leads to, if the network has a layer. */
  static Optional<ElementReference> example(List<String> layers, int rank) {
    return layers.stream()
        .findFirst()
        .map(layer ->
            new ElementReference(layer + ".output", java.util.Collections.nCopies(rank, 0)));
  }
}
