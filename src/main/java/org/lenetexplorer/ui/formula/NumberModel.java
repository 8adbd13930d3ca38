package org.lenetexplorer.ui.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Explanation;
import org.lenetexplorer.debugger.explain.Factor;
import org.lenetexplorer.debugger.explain.Formula;
import org.lenetexplorer.debugger.explain.Grid;
import org.lenetexplorer.debugger.explain.Page;
import org.lenetexplorer.debugger.explain.Sheet;
import org.lenetexplorer.debugger.explain.Term;
import org.lenetexplorer.ui.component.Numbers;

/**
 * A sheet with what of it is in sight, in words: what the view writes and what it tells screen readers.
 *
 * @param sheet the number
 * @param page the page in sight, from 0
 * @param term the term that is picked out, or −1
 */
record NumberModel(Sheet sheet, int page, int term) {
  /** A sheet at the page where the debugger is, or the first one. */
  static NumberModel of(Sheet sheet) {
    int current = sheet.current();
    OptionalInt page = current < 0 ? OptionalInt.empty() : sheet.pageOf(current);
    return new NumberModel(sheet, page.orElse(0), current);
  }

  /** The same number on another page; beyond the ends, on the page at the end. */
  NumberModel at(int other) {
    return new NumberModel(sheet, Math.max(0, Math.min(sheet.pages().size() - 1, other)), -1);
  }

  /** The same with a term picked out, on its page. */
  NumberModel on(int other) {
    return new NumberModel(sheet, sheet.pageOf(other).orElse(page), other);
  }

  /** The page in sight; one without terms if there are none. */
  Page shown() {
    return sheet.pages().isEmpty()
        ? new Page("", Page.Layout.LINES, List.of(), List.of())
        : sheet.pages().get(page);
  }

  /** The number and its value: {@code conv1.output[0,2,3,4] = 0.1534}. */
  String name() {
    return sheet.element()
        + sheet.value().map(value -> " = " + Numbers.format(value)).orElse("");
  }

  /** What the number is, where it comes from, and how far it is. */
  String sentence() {
    return sheet.origin();
  }

  /** Which page is in sight: {@code input channel 2 of 6}. */
  String pageTitle() {
    return shown().title();
  }

  /** The formula in symbols. */
  List<Formula> formulas() {
    Explanation explanation = sheet.explanation();
    return explanation == null ? List.of() : explanation.formulas();
  }

  /** The term that is picked; else the notes, once what they tell has been computed. */
  String notes() {
    if (term >= 0) {
      return describe(term);
    }
    Explanation explanation = sheet.explanation();
    if (explanation == null || sheet.state() != Sheet.State.COMPUTED) {
      return "";
    }
    return String.join(" ", explanation.notes());
  }

  /** The grids to draw beside the result: those of the page that hold more than one number, the largest first. */
  List<Grid> operands() {
    return shown().grids().stream()
        .filter(grid -> grid.count() > 1 && !grid.tensor().equals("target"))
        .sorted((one, other) -> Integer.compare(other.count(), one.count()))
        .toList();
  }

  /** The cells of a grid that the page's terms read. */
  List<Integer> read(Grid grid) {
    return shown().cards().stream()
        .flatMap(card -> sheet.terms().get(card.term()).reads().stream())
        .map(read -> grid.cell(read.element()))
        .flatMapToInt(OptionalInt::stream)
        .distinct()
        .boxed()
        .toList();
  }

  /** The cells of a grid that the picked term reads. */
  List<Integer> picked(Grid grid) {
    if (term < 0) {
      return List.of();
    }
    return sheet.terms().get(term).reads().stream()
        .map(read -> grid.cell(read.element()))
        .flatMapToInt(OptionalInt::stream)
        .boxed()
        .toList();
  }

  /** What an element that a term reads is. */
  Grid.Kind kind(ElementReference element) {
    return grid(element).map(Grid::kind).orElse(kind(element.tensor()));
  }

  /** Of tensors that are on no grid: results, a bias, and what an optimiser remembers of gradients. */
  private static Grid.Kind kind(String tensor) {
    if (tensor.endsWith(".bias") || tensor.endsWith(".weight")) {
      return Grid.Kind.WEIGHT;
    }
    boolean remembered = tensor.contains(".weight.") || tensor.contains(".bias.");
    return remembered || tensor.endsWith(".grad") ? Grid.Kind.GRADIENT : Grid.Kind.VALUE;
  }

  /** The absolute value in full colour of each shade of number in sight: the largest of the tensors that are drawn. */
  Map<Shade, Float> limits() {
    Map<Shade, Float> limits = new LinkedHashMap<>();
    Stream.concat(operands().stream(), Stream.of(sheet.result()))
        .forEach(
            grid -> limits.merge(Shade.of(grid.kind(), grid.tensor()), grid.limit(), Math::max));
    return limits;
  }

  /** The absolute value in full colour on a grid that is drawn. */
  float limit(Grid grid) {
    return limits().getOrDefault(Shade.of(grid.kind(), grid.tensor()), grid.limit());
  }

  /** The absolute value in full colour of a number; its own where no tensor of its shade is drawn. */
  float limit(ElementReference element, double value) {
    Shade shade = Shade.of(kind(element), element.tensor());
    return limits().getOrDefault(shade, (float) Math.abs(value));
  }

  private Optional<Grid> grid(ElementReference element) {
    return shown().grids().stream()
        .filter(grid -> grid.tensor().equals(element.tensor()))
        .findFirst();
  }

  /** Whether the number belongs to a parameter: its value or its gradient. */
  boolean isWeight() {
    String tensor = sheet.element().tensor();
    return sheet.result().kind() == Grid.Kind.WEIGHT
        || tensor.endsWith(".weight.grad")
        || tensor.endsWith(".bias.grad");
  }

  /** A term that reads an element, first of those in sight. */
  Optional<Integer> reader(ElementReference element) {
    return Stream.concat(Stream.of(shown()), sheet.pages().stream())
        .flatMap(one -> sheet.readers(one, element).stream())
        .findFirst();
  }

  /** One term as a sentence: {@code w conv1.weight[0,0,1,2] 0.5 × x input[0,0,3,4] 0.1 = 0.05}. */
  String describe(int number) {
    Term one = sheet.terms().get(number);
    String factors = one.factors().stream()
        .map(factor -> describe(number, factor))
        .collect(Collectors.joining(" × "));
    return factors + " = " + product(number);
  }

  private String describe(int number, Factor factor) {
    String value = value(number, factor);
    if (factor instanceof Factor.Read read) {
      return read.symbol() + " " + read.element() + " " + value;
    }
    String from = factor.reads().stream()
        .map(read -> describe(number, read))
        .collect(Collectors.joining(", "));
    return factor.symbol() + " " + value + (from.isEmpty() ? "" : " (of " + from + ")");
  }

  /** A factor's value, or that it has none yet. */
  String value(int number, Factor factor) {
    return sheet.isKnown(number, factor) ? Numbers.format((float) factor.value()) : "not computed";
  }

  /** A term's value, or that it has none yet. */
  String product(int number) {
    return sheet.isReached(number)
        ? Numbers.format((float) sheet.terms().get(number).exact())
        : "not computed";
  }

  /** The terms of the page as sentences. */
  String describeCards() {
    List<String> cards = new ArrayList<>();
    shown().cards().forEach(card -> cards.add(describe(card.term())));
    return cards.isEmpty() ? sheet.origin() : String.join("; ", cards);
  }

  /** The sums: standing terms, pages before, this page, all so far, the result. */
  List<Part> sums() {
    List<Part> parts = new ArrayList<>();
    if (sheet.terms().isEmpty()) {
      return parts;
    }
    for (int standing : sheet.standing()) {
      Term one = sheet.terms().get(standing);
      parts.add(new Part(
          one.label(),
          product(standing),
          kind(one),
          sheet.isReached(standing),
          one.exact(),
          one.reads().isEmpty() ? null : one.reads().get(0).element()));
    }
    double standing = sheet.before(0);
    boolean paged = sheet.pages().size() > 1;
    if (paged && page > 0) {
      parts.add(part("pages before", sheet.before(page) - standing));
    }
    boolean begun = shown().cards().stream().anyMatch(card -> sheet.isReached(card.term()));
    if (!sheet.pages().isEmpty() && (paged || !parts.isEmpty())) {
      double sum = sheet.sum(shown());
      parts.add(
          begun
              ? part(paged ? "this page" : "terms", sum)
              : Part.missing(paged ? "this page" : "terms"));
    }
    boolean last = sheet.pages().isEmpty() || page == sheet.pages().size() - 1;
    if (!last) {
      parts.add(sheet.reached() > 0 ? part("so far", sheet.after(page)) : Part.missing("so far"));
    }
    parts.add(result());
    return parts;
  }

  private Part result() {
    return sheet.value().isPresent()
        ? new Part(
            sheet.element().tensor(),
            Numbers.format(sheet.value().get()),
            sheet.result().kind(),
            true,
            sheet.value().get(),
            sheet.element())
        : new Part(sheet.element().tensor(), "not computed", sheet.result().kind(), false, 0, null);
  }

  private static Grid.Kind kind(Term term) {
    return term.label().equals("bias") ? Grid.Kind.WEIGHT : Grid.Kind.GRADIENT;
  }

  private static Part part(String label, double value) {
    return new Part(label, Numbers.format((float) value), null, true, value, null);
  }

  /** The sums as a sentence: {@code bias 0.0312 + this page 0.52 = so far 0.5512}. */
  String describeSums() {
    return sums().stream()
        .map(one -> one.label() + " " + one.text())
        .collect(Collectors.joining(", "));
  }

  /**
   * A part of the running sum.
   *
   * @param label what it is
   * @param text its value, or that it has none
   * @param kind the colours it is drawn in, or null for a sum
   * @param known whether it has a value
   * @param value the value
   * @param element the element it is, if it is one
   */
  record Part(
      String label,
      String text,
      Grid.@Nullable Kind kind,
      boolean known,
      double value,
      @Nullable ElementReference element) {
    static Part missing(String label) {
      return new Part(label, "not computed", null, false, 0, null);
    }
  }
}
