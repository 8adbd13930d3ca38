package org.lenetexplorer.debugger.watch;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads conditions: a few fixed phrases around an expression or a name, else an expression that is to hold. */
record ConditionText(String text) {
  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.]*";
  private static final Pattern RISES = Pattern.compile("\\s*loss\\s+rises\\s*");
  private static final Pattern FIRST = Pattern.compile(
      "\\s*first\\s+nan\\s+or\\s+inf(?:\\s+in\\s+(" + NAME + "(?:\\s*,\\s*" + NAME + ")*))?\\s*");
  private static final Pattern RATIO = Pattern.compile(
      "\\s*update\\s+ratio\\s+of\\s+(" + NAME + ")\\s+above\\s+([0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*");
  private static final Pattern CHANGES = Pattern.compile("(?s)(.*)\\schanges\\s*");
  private static final Pattern IS_ZERO = Pattern.compile("(?s)(.*)\\sis\\s+all\\s+zero\\s*");
  private static final Pattern IS_NAN = Pattern.compile("(?s)(.*)\\sis\\s+nan\\s+or\\s+inf\\s*");
  private static final int LONGEST = 1000;

  Condition parse() throws ExpressionException {
    if (text.length() > LONGEST) {
      throw ExpressionException.at(
          LONGEST + 1, text.length() + " characters", "at most " + LONGEST);
    }
    if (RISES.matcher(text).matches()) {
      return new LossRises();
    }
    Matcher first = FIRST.matcher(text);
    if (first.matches()) {
      String names = first.group(1);
      return new Nonfinite(names == null ? List.of() : List.of(names.split("\\s*,\\s*", -1)));
    }
    Matcher ratio = RATIO.matcher(text);
    return ratio.matches() ? ratio(ratio) : aboutExpression();
  }

  private static Condition ratio(Matcher ratio) throws ExpressionException {
    String parameter = ratio.group(1);
    try {
      double limit = Double.parseDouble(ratio.group(2));
      return new UpdateRatio(parameter.equals(UpdateRatio.ANY) ? "" : parameter, limit);
    } catch (IllegalArgumentException notANumber) {
      throw ExpressionException.at(
          ratio.start(2) + 1, "\"" + ratio.group(2) + "\"", "a number of at least 0");
    }
  }

  private Condition aboutExpression() throws ExpressionException {
    Matcher changes = CHANGES.matcher(text);
    if (changes.matches()) {
      return new Changes(Expression.parse(changes.group(1)));
    }
    Matcher zero = IS_ZERO.matcher(text);
    if (zero.matches()) {
      return new AllZero(Expression.parse(zero.group(1)));
    }
    Matcher nan = IS_NAN.matcher(text);
    return nan.matches()
        ? new NonfiniteValue(Expression.parse(nan.group(1)))
        : new Holds(Expression.parse(text));
  }
}
