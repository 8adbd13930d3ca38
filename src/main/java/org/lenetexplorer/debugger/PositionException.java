package org.lenetexplorer.debugger;

/** A text that names no position. The message says at which column, what was found and what could stand there. */
public final class PositionException extends Exception {
  private static final long serialVersionUID = 1;

  private final int column;

  PositionException(int column, String message) {
    super("column " + column + ": " + message);
    this.column = column;
  }

  /** Where in the text, from 1. */
  public int column() {
    return column;
  }
}
