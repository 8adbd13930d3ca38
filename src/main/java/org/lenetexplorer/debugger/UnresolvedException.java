package org.lenetexplorer.debugger;

/** A name that stands for nothing at this position. The message is a sentence that says why. */
public final class UnresolvedException extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  /** A refusal with its sentence. */
  public UnresolvedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, in a sentence; the same as the message. */
  public String reason() {
    return reason;
  }
}
