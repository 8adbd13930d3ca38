package org.lenetexplorer.debugger.watch;

import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/** A tensor by its name. */
record NameTerm(String name) implements Term {
  @Override
  public Evaluation read(Scope scope) throws UnresolvedException {
    return Evaluation.of(scope.find(name));
  }

  @Override
  public int level() {
    return Operator.ATOM_LEVEL;
  }

  @Override
  public String toString() {
    return name;
  }
}
