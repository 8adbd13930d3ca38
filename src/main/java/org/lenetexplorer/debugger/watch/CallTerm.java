package org.lenetexplorer.debugger.watch;

import java.util.stream.IntStream;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/**
 * A function of one argument. What makes one number of a tensor needs every element, but for {@code any}, {@code all} and
 * {@code all_zero}, which one element can settle.
 */
record CallTerm(Builtin function, Term argument) implements Term {
  @Override
  public Evaluation read(Scope scope) throws UnresolvedException {
    Evaluation value = argument.evaluate(scope);
    if (function.isElementwise()) {
      return value.map(function::apply);
    }
    if (function.isSettledEarly() && value.hasComputed(function::isSettledBy)) {
      return Evaluation.of(Operator.truth(function == Builtin.ANY));
    }
    requireWhole(value);
    return Evaluation.of(reduce(value));
  }

  private void requireWhole(Evaluation value) throws UnresolvedException {
    int count = value.computedCount();
    if (count < value.size()) {
      throw new UnresolvedException(this + " needs every element, but " + count + " of "
          + value.size() + " elements of " + argument + " are computed at this position");
    }
  }

  private double reduce(Evaluation value) throws UnresolvedException {
    try {
      return function.reduce(
          IntStream.range(0, value.size()).mapToDouble(value::at).toArray());
    } catch (IllegalArgumentException noElements) {
      throw new UnresolvedException(argument + " has no elements, so " + this + " has no value");
    }
  }

  @Override
  public int level() {
    return Operator.ATOM_LEVEL;
  }

  @Override
  public String toString() {
    return function + "(" + argument + ")";
  }
}
