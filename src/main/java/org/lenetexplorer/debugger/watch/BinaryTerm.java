package org.lenetexplorer.debugger.watch;

import java.util.OptionalDouble;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/**
 * Two operands, element by element: of one shape, or one of them a single number. An element is computed where both are. A single
 * number that decides an {@code and} or {@code or} is the answer; the right side is then not read.
 */
record BinaryTerm(Operator operator, Term left, Term right) implements Term {
  @Override
  public Evaluation read(Scope scope) throws UnresolvedException {
    Evaluation a = left.evaluate(scope);
    OptionalDouble number = a.number();
    if (number.isPresent() && operator.isDecidedBy(number.getAsDouble() != 0)) {
      return Evaluation.of(Operator.truth(operator == Operator.OR));
    }
    Evaluation b = right.evaluate(scope);
    if (!a.fits(b)) {
      throw new UnresolvedException("the shapes in " + this + " differ: " + left + " is "
          + a.shape() + ", " + right + " is " + b.shape());
    }
    return a.zip(b, operator::apply);
  }

  @Override
  public int level() {
    return operator.level();
  }

  @Override
  public String toString() {
    return left.operand(operator.leftLevel()) + " " + operator.sign() + " "
        + right.operand(operator.rightLevel());
  }
}
