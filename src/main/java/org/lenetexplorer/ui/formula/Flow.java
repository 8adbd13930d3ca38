package org.lenetexplorer.ui.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.Explanation;
import org.lenetexplorer.debugger.explain.Factor;
import org.lenetexplorer.debugger.explain.Grid;
import org.lenetexplorer.debugger.explain.Page;
import org.lenetexplorer.debugger.explain.Sheet;
import org.lenetexplorer.debugger.explain.Term;

/** The terms of a page written out, a sum a line: what an optimiser or a loss computes, stage by stage. */
final class Flow {
  /** Sums up to this length stand in one line; of longer ones each term has its own. */
  private static final int ONE_LINE = 3;

  private static final int MOST_INGREDIENTS = 2;

  /**
   * A part of a line.
   *
   * @param caption above the number, or the sign itself if it is no number
   * @param number whether it is a number
   * @param known whether it has a value
   * @param value the value
   * @param kind its colours, or null for plain ground
   * @param limit the absolute value in full colour
   * @param term the term it belongs to, or −1
   * @param element the element it is, or null
   */
  record Token(
      String caption,
      boolean number,
      boolean known,
      double value,
      Grid.@Nullable Kind kind,
      float limit,
      int term,
      @Nullable ElementReference element) {
    static Token sign(String sign) {
      return new Token(sign, false, true, 0, null, 0, -1, null);
    }
  }

  private final NumberModel model;
  private boolean formed; // whether the stage being written has its result
  private final List<List<Token>> lines = new ArrayList<>();

  private Flow(NumberModel model) {
    this.model = model;
  }

  /** The lines of a page. */
  static List<List<Token>> of(NumberModel model) {
    Flow flow = new Flow(model);
    Explanation explanation = model.sheet().explanation();
    if (explanation != null) {
      explanation.stages().forEach(flow::stage);
      flow.sum();
    }
    return flow.lines;
  }

  private void stage(Explanation stage) {
    Sheet sheet = model.sheet();
    formed = stage.result() != null && sheet.isKnown(stage);
    List<Token> line = new ArrayList<>();
    for (int i = 0; i < stage.terms().size(); i++) {
      if (i > 0) {
        line.add(Token.sign("+"));
      }
      addFactors(line, stage.terms().get(i).factors(), -1);
    }
    line.add(Token.sign("="));
    Float result = sheet.isKnown(stage) ? stage.result() : null;
    float value = result == null ? 0 : result;
    line.add(new Token(
        name(stage),
        true,
        result != null,
        value,
        model.kind(stage.element()),
        model.limit(stage.element(), value),
        -1,
        stage.element().tensor().endsWith(".after") ? null : stage.element()));
    lines.add(line);
  }

  /** The last word of a stage's tensor: {@code momentum_buffer}, {@code softmax}. */
  private static String name(Explanation stage) {
    String[] words = stage.element().tensor().split("\\.", -1);
    int last = words.length - 1;
    return words[last].equals("after") ? "new " + words[last - 1] : words[last];
  }

  private void sum() {
    Sheet sheet = model.sheet();
    List<Page.Card> cards = model.shown().cards();
    List<Token> line = new ArrayList<>();
    for (int i = 0; i < cards.size(); i++) {
      int number = cards.get(i).term();
      Term term = sheet.terms().get(number);
      boolean first = i == 0 && sheet.standing().isEmpty();
      if (!first || cards.size() > ONE_LINE) {
        line.add(
            Token.sign(first && model.page() == 0 ? "" : "+")); // lines of a table stand in line
      }
      boolean formed = addIngredients(line, number, term);
      boolean rectified = addRectified(line, number, term);
      if (!rectified) {
        addFactors(line, formed ? formedFirst(term) : term.factors(), number);
      }
      if (cards.size() > ONE_LINE) {
        line.add(Token.sign("="));
        line.add(product(number, term));
        lines.add(List.copyOf(line));
        line.clear();
      }
    }
    if (!line.isEmpty() && sheet.pages().size() == 1) {
      line.add(Token.sign("="));
      line.add(result());
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  /** What a formed factor is formed of, where that is one or two numbers and no stage tells it: {@code x, t →}. */
  private boolean addIngredients(List<Token> line, int number, Term term) {
    Explanation explanation = model.sheet().explanation();
    List<Factor.Read> reads = term.factors().stream()
        .filter(factor -> factor instanceof Factor.Derived)
        .flatMap(factor -> factor.reads().stream())
        .toList();
    boolean told = explanation == null || !explanation.stages().isEmpty();
    if (told || reads.isEmpty() || reads.size() > MOST_INGREDIENTS) {
      return false;
    }
    reads.forEach(read -> line.add(token(number, read)));
    line.add(Token.sign("→"));
    return true;
  }

  /** The factors with what is formed of others first, behind its arrow. */
  private static List<Factor> formedFirst(Term term) {
    return Stream.concat(
            term.factors().stream().filter(factor -> factor instanceof Factor.Derived),
            term.factors().stream().filter(factor -> !(factor instanceof Factor.Derived)))
        .toList();
  }

  /** ReLU forward is written as max(0, x), as it is known. */
  private boolean addRectified(List<Token> line, int number, Term term) {
    boolean rectifies = term.factors().size() == 2
        && term.factors().get(0) instanceof Factor.Read
        && term.factors().get(0).symbol().equals("x")
        && term.factors().get(1) instanceof Factor.Gate;
    if (rectifies) {
      line.add(Token.sign("max(0,"));
      line.add(token(number, term.factors().get(0)));
      line.add(Token.sign(")"));
    }
    return rectifies;
  }

  private void addFactors(List<Token> line, List<Factor> factors, int number) {
    boolean first = true;
    for (Factor factor : factors) {
      if (!first) {
        line.add(Token.sign("×"));
      }
      line.add(token(number, factor));
      first = false;
    }
  }

  private Token token(int number, Factor factor) {
    boolean known = number < 0 ? knownInStage(factor) : model.sheet().isKnown(number, factor);
    if (factor instanceof Factor.Read read) {
      boolean later = read.element().tensor().endsWith(".after"); // no tensor yet to go to
      return new Token(
          read.symbol(),
          true,
          known,
          read.value(),
          model.kind(read.element()),
          limit(read),
          number,
          later ? null : read.element());
    }
    return new Token(factor.symbol(), true, known, factor.value(), null, 0, number, null);
  }

  /** What a stage reads is there before; what it forms only with the stage. */
  private boolean knownInStage(Factor factor) {
    boolean done = model.sheet().reached() >= model.sheet().terms().size();
    boolean later =
        factor.reads().stream().anyMatch(read -> read.element().tensor().endsWith(".after"));
    return done || (!later && (formed || !(factor instanceof Factor.Derived)));
  }

  private Token product(int number, Term term) {
    return new Token(
        "", true, model.sheet().isReached(number), term.exact(), null, 0, number, null);
  }

  private Token result() {
    Sheet sheet = model.sheet();
    float value = sheet.value().orElse(0f);
    return new Token(
        symbol(),
        true,
        sheet.value().isPresent(),
        value,
        sheet.result().kind(),
        model.limit(sheet.element(), value),
        -1,
        sheet.element());
  }

  private float limit(Factor.Read read) {
    return model.limit(read.element(), read.value());
  }

  private String symbol() {
    String tensor = model.sheet().element().tensor();
    if (model.sheet().result().kind() == Grid.Kind.WEIGHT) {
      return "new w";
    }
    return tensor.substring(tensor.indexOf('.') + 1);
  }
}
