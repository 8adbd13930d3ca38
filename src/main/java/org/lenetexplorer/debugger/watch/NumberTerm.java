package org.lenetexplorer.debugger.watch;

import org.lenetexplorer.debugger.Scope;

/** A number as written: not negative, since a sign is a {@link NegationTerm}. */
record NumberTerm(double number) implements Term {
  @Override
  public Evaluation read(Scope scope) {
    return Evaluation.of(number);
  }

  @Override
  public int level() {
    return Operator.ATOM_LEVEL;
  }

  @Override
  public String toString() {
    return Figures.exact(number);
  }
}
