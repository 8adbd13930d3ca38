package org.lenetexplorer.cli;

/** A debugger command that can't be done. The message says at which column of the line, what was found and what was expected. */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;
  private final String reason;

  /**
   * A refusal.
   *
   * @param column where in the line, from 1
   */
  CommandException(int column, String reason) {
    super("column " + column + ": " + reason);
    this.column = column;
    this.reason = reason;
  }

  int column() {
    return column;
  }

  String reason() {
    return reason;
  }
}
