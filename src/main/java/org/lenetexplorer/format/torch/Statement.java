package org.lenetexplorer.format.torch;

/**
 * A statement of Python, as far as networks are told with it, or a line of PyTorch's {@code print(net)}.
 *
 * @param name what is assigned to, {@code self.conv1}, or the label of a printed line; else empty
 * @param value the expression
 */
record Statement(Kind kind, String name, Expression value) {
  /** What it does. */
  enum Kind {
    /** {@code name = value}. */
    ASSIGNMENT,
    /** {@code (name): value}. */
    LABEL,
    /** {@code return value}. */
    RETURN,
    /** {@code value}. */
    PLAIN
  }
}
