package org.lenetexplorer.format.torch;

import org.lenetexplorer.format.FormatException;

/**
 * A word, number, string or sign of Python text, and where it begins.
 *
 * @param text as it stands there; of a string without its quotes
 * @param line from 1
 * @param column from 1
 */
record Token(Kind kind, String text, int line, int column) {
  /** What refusals call text that has no file. */
  static final String FILE = "pasted text";

  /** What it is. */
  enum Kind {
    NAME,
    NUMBER,
    STRING,
    SIGN,
    END
  }

  /** Whether it is this name or sign. */
  boolean is(String wanted) {
    return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(wanted);
  }

  /** A refusal of what stands here. */
  FormatException refusal(String wanted) {
    return refusal(shown(), wanted);
  }

  /** A refusal at this place, to be thrown; the parts are those of {@link FormatException}. */
  FormatException refusal(String found, String wanted) {
    return refusal(found, wanted, "");
  }

  /** A refusal at this place with a way out. */
  FormatException refusal(String found, String wanted, String remedy) {
    return new FormatException(FILE, place(), found, wanted, remedy);
  }

  /** A refusal at this place with a sentence that stands already. */
  FormatException fault(String sentence) {
    return FormatException.ofFault(FILE, place(), sentence, "");
  }

  private String place() {
    return "line " + line + ", column " + column;
  }

  private String shown() {
    return switch (kind) {
      case END -> "the end of the line";
      case STRING -> "the string \"" + text + "\"";
      default -> "'" + text + "'";
    };
  }
}
