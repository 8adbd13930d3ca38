package org.lenetexplorer.debugger;

/** A text that names no position. The message says at which column, what was found and what could stand there. */
public final class PositionException extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;
  private final String reason;

  PositionException(int column, String reason) {
    super("column " + column + ": " + reason);
    this.column = column;
    this.reason = reason;
  }

  /** The message without the column. */
  public String reason() {
    return reason;
  }

  /** Where in the text, from 1. */
  public int column() {
    return column;
  }
}
