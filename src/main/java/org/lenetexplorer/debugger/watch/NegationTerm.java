package org.lenetexplorer.debugger.watch;

import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/** The negative of each element. */
record NegationTerm(Term operand) implements Term {
  @Override
  public Evaluation read(Scope scope) throws UnresolvedException {
    return operand.evaluate(scope).map(x -> -x);
  }

  @Override
  public int level() {
    return Operator.SIGN_LEVEL;
  }

  @Override
  public String toString() {
    return "-" + operand.operand(Operator.SIGN_LEVEL);
  }
}
