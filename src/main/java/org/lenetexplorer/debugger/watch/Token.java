package org.lenetexplorer.debugger.watch;

/**
 * A word of an expression.
 *
 * @param text as it stands in the expression, with signs that have several spellings in their ASCII one
 * @param column of its first character, from 1
 */
record Token(Kind kind, String text, int column) {
  /** What a word is; UNKNOWN is a character or a name that no expression has, such as {@code loss.}. */
  enum Kind {
    NUMBER,
    NAME,
    SIGN,
    UNKNOWN,
    END
  }

  /** Whether this is the sign or the word. */
  boolean is(String word) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(word);
  }
}
