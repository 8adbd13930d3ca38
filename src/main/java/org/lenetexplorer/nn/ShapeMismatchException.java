package org.lenetexplorer.nn;

/** A layer can't take the shape it is given. The reason has its numbers; the repair says the way out. */
public final class ShapeMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String reason;
  private final transient Repair repair;

  ShapeMismatchException(String reason, Repair repair) {
    super(reason);
    this.reason = reason;
    this.repair = repair;
  }

  /** Why the layer can't take the shape, with its numbers; the same as the message. */
  public String reason() {
    return reason;
  }

  /** What makes the layer fit. */
  public Repair repair() {
    return repair;
  }
}
