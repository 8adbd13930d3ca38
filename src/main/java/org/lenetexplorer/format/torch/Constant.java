package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.format.FormatException;

/** The value of an expression that holds no network: a number, a word, or several. */
sealed interface Constant {
  /** A whole number. */
  record Whole(long value) implements Constant {}

  /** A number with a fraction or an exponent. */
  record Real(double value) implements Constant {}

  /** {@code True} or {@code False}. */
  record Flag(boolean value) implements Constant {}

  /** A string, {@code None}, or a word without quotes, as PyTorch prints {@code padding=same}. */
  record Word(String text) implements Constant {}

  /** A tuple or list. */
  record Several(List<Constant> values) implements Constant {}

  /** {@code None}. */
  Constant NONE = new Word("None");

  /**
   * The value of an expression.
   *
   * @param known numbers that have a name
   * @throws FormatException if the expression is of another kind, or a number is beyond 64 bits
   */
  static Constant of(Expression expression, Map<String, Constant> known) throws FormatException {
    if (expression instanceof Expression.Literal literal) {
      return literal(literal.at());
    }
    if (expression instanceof Expression.Items items) {
      List<Constant> values = new ArrayList<>();
      for (Expression item : items.items()) {
        values.add(of(item, known));
      }
      return new Several(List.copyOf(values));
    }
    if (expression instanceof Expression.Negative negative) {
      return Calculation.of(negative.at(), "-", new Whole(0), of(negative.of(), known));
    }
    if (expression instanceof Expression.Arithmetic sum) {
      Constant left = of(sum.left(), known);
      return Calculation.of(sum.at(), sum.at().text(), left, of(sum.right(), known));
    }
    String path = expression.path().orElseThrow(() -> expression.at().refusal("a number"));
    return switch (path) {
      case "True", "False" -> new Flag(path.equals("True"));
      default -> known.getOrDefault(path, new Word(path));
    };
  }

  private static Constant literal(Token token) throws FormatException {
    if (token.kind() == Token.Kind.STRING) {
      return new Word(token.text());
    }
    String digits = token.text().replace("_", "");
    try {
      return digits.matches("\\d+")
          ? new Whole(Long.parseLong(digits))
          : new Real(Double.parseDouble(digits));
    } catch (NumberFormatException e) {
      throw token.refusal("a number of at most 64 bits");
    }
  }
}
