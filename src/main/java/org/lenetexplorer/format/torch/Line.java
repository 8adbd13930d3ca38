package org.lenetexplorer.format.torch;

import java.util.List;

/**
 * One statement of Python text: a line, or several where a bracket stays open.
 *
 * @param tokens at least one, and an {@link Token.Kind#END} behind them
 */
record Line(List<Token> tokens) {
  /** Copies the list. */
  Line {
    tokens = List.copyOf(tokens);
  }

  Token first() {
    return tokens.get(0);
  }

  /** How far it is indented: the column of its first token, from 1. */
  int column() {
    return first().column();
  }

  /** Whether it begins with this word. */
  boolean begins(String word) {
    return first().is(word);
  }

  /** What follows from a token on, as a line of its own. */
  Line from(int index) {
    return new Line(tokens.subList(index, tokens.size()));
  }

  /** Whether there is nothing in it. */
  boolean isEmpty() {
    return first().kind() == Token.Kind.END;
  }
}
