package org.lenetexplorer.cli;

/**
 * A line typed to the debugger, taken apart from left to right.
 *
 * @param line the whole line
 * @param start where what is left of it begins, from 0
 */
record CommandText(String line, int start) {
  static CommandText of(String line) {
    return new CommandText(line, 0).stripped();
  }

  private CommandText stripped() {
    int from = start;
    while (from < line.length() && Character.isWhitespace(line.charAt(from))) {
      from++;
    }
    return new CommandText(line, from);
  }

  /** What is left, without blanks around it. */
  String rest() {
    return line.substring(start).stripTrailing();
  }

  boolean isEmpty() {
    return rest().isEmpty();
  }

  /** The next word; empty at the end. */
  String word() {
    String rest = rest();
    int end = 0;
    while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
      end++;
    }
    return rest.substring(0, end);
  }

  /** What follows the next word. */
  CommandText afterWord() {
    return new CommandText(line, start + word().length()).stripped();
  }

  /** The last word of what is left, with its place; the whole rest if it is one word. */
  CommandText lastWord() {
    String rest = rest();
    int from = rest.length();
    while (from > 0 && !Character.isWhitespace(rest.charAt(from - 1))) {
      from--;
    }
    return new CommandText(line, start + from);
  }

  /** What is left before another place in the line. */
  String until(CommandText other) {
    return line.substring(start, other.start).stripTrailing();
  }

  /** The column where what is left begins, from 1. */
  int column() {
    return start + 1;
  }

  /** A refusal of what is left. */
  CommandException refuse(String expected) {
    String found = isEmpty() ? "nothing" : "\"" + rest() + "\"";
    return new CommandException(column(), "found " + found + ", expected " + expected);
  }

  /** A refusal at a column of what is left, counted from 1 at its beginning. */
  CommandException refuseAt(int columnOfRest, String reason) {
    return new CommandException(start + columnOfRest, reason);
  }
}
