package org.lenetexplorer.debugger.watch;

import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/** 1 where an element is 0, else 0. */
record NotTerm(Term operand) implements Term {
  @Override
  public Evaluation read(Scope scope) throws UnresolvedException {
    return operand.evaluate(scope).map(x -> Operator.truth(x == 0));
  }

  @Override
  public int level() {
    return Operator.NOT_LEVEL;
  }

  @Override
  public String toString() {
    return "not " + operand.operand(Operator.NOT_LEVEL);
  }
}
