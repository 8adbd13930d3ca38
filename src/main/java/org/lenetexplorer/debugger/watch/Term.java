package org.lenetexplorer.debugger.watch;

import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/** A node of an expression's tree. Its {@code toString} is the canonical text, which parses to an equal node. */
sealed interface Term
    permits BinaryTerm, CallTerm, IndexTerm, NameTerm, NegationTerm, NotTerm, NumberTerm {
  /**
   * What this comes to, even where no element of it is computed.
   *
   * @throws UnresolvedException if a name stands for nothing here, or shapes and indices don't fit
   */
  Evaluation read(Scope scope) throws UnresolvedException;

  /** How tightly the node's text hangs together, see {@link Operator#level}. */
  int level();

  /**
   * What this comes to, with at least one element computed.
   *
   * @throws UnresolvedException if it can't be read, or no element is computed
   */
  default Evaluation evaluate(Scope scope) throws UnresolvedException {
    Evaluation value = read(scope);
    if (value.size() == 0 || value.hasComputed(any -> true)) {
      return value;
    }
    throw new UnresolvedException(
        value.size() == 1
            ? this + " is not computed yet at this position"
            : "none of the " + value.size() + " elements of " + this
                + " is computed yet at this position");
  }

  /** The text as an operand that must hang together at least this tightly. */
  default String operand(int lowest) {
    return level() < lowest ? "(" + this + ")" : toString();
  }
}
