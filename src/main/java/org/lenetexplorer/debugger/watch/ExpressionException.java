package org.lenetexplorer.debugger.watch;

/** A text is no expression: {@code column 9: found "]", expected a number or ":"}. */
public final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1;
  private static final int LONGEST_QUOTE = 24;

  private final int column;
  private final String found;
  private final String expected;

  private ExpressionException(int column, String found, String expected) {
    super("column " + column + ": found " + found + ", expected " + expected);
    this.column = column;
    this.found = found;
    this.expected = expected;
  }

  /** A refusal of what stands at a token. */
  static ExpressionException at(Token token, String expected) {
    return new ExpressionException(token.column(), found(token), expected);
  }

  /** A refusal of the text as a whole. */
  static ExpressionException at(int column, String found, String expected) {
    return new ExpressionException(column, found, expected);
  }

  private static String found(Token token) {
    return token.kind() == Token.Kind.END ? "the end" : quoted(token.text());
  }

  /** Characters that hide or break the line are shown by their number. */
  private static String quoted(String text) {
    StringBuilder line = new StringBuilder("\"");
    text.codePoints().limit(LONGEST_QUOTE).forEach(c -> {
      if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
        line.append(String.format("\\u%04x", c));
      } else {
        line.appendCodePoint(c);
      }
    });
    return line.append(text.codePointCount(0, text.length()) > LONGEST_QUOTE ? "…\"" : "\"")
        .toString();
  }

  /** Where the fault is, in characters from 1; one past the last where something is missing. */
  public int column() {
    return column;
  }

  /** The message without the column: {@code found "]", expected a number}. */
  public String reason() {
    return "found " + found + ", expected " + expected;
  }

  /** What should stand there, as it follows "expected". */
  public String expected() {
    return expected;
  }
}
