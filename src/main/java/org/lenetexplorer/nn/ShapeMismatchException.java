package org.lenetexplorer.nn;

/** A layer can't take the shape it is given. The message is the cause with its numbers; the repair says the way out. */
public final class ShapeMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String cause;
  private final transient Repair repair;

  ShapeMismatchException(String cause, Repair repair) {
    super(cause);
    this.cause = cause;
    this.repair = repair;
  }

  /** What does not fit, with its numbers; the message. */
  public String why() {
    return cause;
  }

  /** What makes the layer fit. */
  public Repair repair() {
    return repair;
  }
}
