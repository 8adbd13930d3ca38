package org.lenetexplorer.ui.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lenetexplorer.debugger.explain.Explanation;
import org.lenetexplorer.debugger.explain.Factor;
import org.lenetexplorer.debugger.explain.Page;
import org.lenetexplorer.debugger.explain.Sheet;
import org.lenetexplorer.debugger.explain.Term;

/**
 * The sum with its numbers, as one line of mathematics: every number in four digits, the terms of one page, of many the first
 * and the last. What is not computed is an empty box.
 *
 * @param text in plain characters
 * @param latex in LaTeX's math mode
 */
record NumbersLine(String text, String latex) {
  /** Terms of two numbers written out at most. */
  private static final int SHOWN = 4;

  /** Characters from which on no other term is written out. */
  private static final int LONGEST = 90;

  private static final Pattern LONG = Pattern.compile("\\d+\\.\\d{4,}");
  private static final Pattern WHOLE = Pattern.compile("(\\d+)\\.0(?!\\d)");
  private static final MathContext DIGITS = new MathContext(4);

  /** The line of a page. */
  static NumbersLine of(NumberModel model) {
    Sheet sheet = model.sheet();
    if (sheet.terms().isEmpty()) {
      return new NumbersLine("", "");
    }
    List<String> text = new ArrayList<>();
    List<String> latex = new ArrayList<>();
    if (model.page() > 0) {
      add(text, latex, "…", "\\cdots");
    } else {
      sheet.standing().forEach(term -> add(sheet, term, text, latex));
    }
    addCards(sheet, model.shown().cards(), text, latex);
    if (model.page() < sheet.pages().size() - 1) {
      add(text, latex, "…", "\\cdots");
    }
    Explanation whole = sheet.explanation();
    Float result = whole == null ? null : whole.result();
    String value = result == null ? "□" : brief(plain(result));
    String set = result == null ? "\\square" : brief(latex(result));
    if (result == null && text.stream().allMatch("□"::equals)) {
      return new NumbersLine("= □", "= \\square");
    }
    if (sheet.terms().get(0).isCandidate()) {
      return new NumbersLine(
          "= max(" + String.join(", ", text) + ") = " + value,
          "= \\max\\left(" + String.join(",\\; ", latex) + "\\right) = " + set);
    }
    return new NumbersLine(
        "= " + String.join(" + ", text) + " = " + value,
        "= " + String.join(" + ", latex) + " = " + set);
  }

  private static void addCards(
      Sheet sheet, List<Page.Card> cards, List<String> text, List<String> latex) {
    int length = 0;
    for (int i = 0; i < cards.size(); i++) {
      boolean longer = i > 0 && length > LONGEST;
      boolean middle = cards.size() > SHOWN + 1 && i >= SHOWN - 1 && i < cards.size() - 1;
      if (!longer && !middle) {
        add(sheet, cards.get(i).term(), text, latex);
        length += text.get(text.size() - 1).length();
      } else if (!text.get(text.size() - 1).equals("…")) {
        add(text, latex, "…", "\\cdots");
      }
    }
  }

  private static void add(List<String> text, List<String> latex, String one, String other) {
    text.add(one);
    latex.add(other);
  }

  private static void add(Sheet sheet, int number, List<String> text, List<String> latex) {
    Term term = sheet.terms().get(number);
    if (term.isCandidate()) {
      float read = term.reads().get(0).number();
      add(text, latex, brief(plain(read)), brief(latex(read)));
      return;
    }
    boolean hidden = !sheet.isReached(number)
        && term.reads().stream().anyMatch(read -> read.element().tensor().endsWith(".after"));
    boolean gated = term.factors().stream()
        .anyMatch(factor -> factor instanceof Factor.Gate && !sheet.isKnown(number, factor));
    if (hidden || gated) {
      add(text, latex, "□", "\\square");
    } else {
      add(text, latex, brief(term.numbers().text()), brief(term.numbers().latex()));
    }
  }

  private static String plain(float value) {
    return Float.toString(value);
  }

  private static String latex(float value) {
    if (Float.isNaN(value)) {
      return "\\mathrm{NaN}";
    }
    return plain(value)
        .replace("Infinity", "\\infty")
        .replaceFirst("E(-?\\d+)$", " \\\\cdot 10^{$1}");
  }

  /** The same with all long numbers rounded to four digits. */
  static String brief(String numbers) {
    Matcher matcher = LONG.matcher(numbers);
    StringBuilder brief = new StringBuilder();
    while (matcher.find()) {
      String rounded =
          new BigDecimal(matcher.group()).round(DIGITS).stripTrailingZeros().toPlainString();
      matcher.appendReplacement(brief, rounded);
    }
    return WHOLE.matcher(matcher.appendTail(brief)).replaceAll("$1");
  }
}
