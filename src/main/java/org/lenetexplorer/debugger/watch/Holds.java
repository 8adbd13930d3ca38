package org.lenetexplorer.debugger.watch;

import java.util.Optional;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/**
 * An expression that comes to one number and is not 0. Without a node it stops where that begins, not at each step while it lasts.
 *
 * @param expression what is to hold
 */
public record Holds(Expression expression) implements Condition {
  private static final String ADVICE =
      "Step back once to see the numbers just before, and step into what ran in between to see which term tipped it.";

  @Override
  public Optional<Finding> find(Moment earlier, Moment later, boolean onNode) {
    if (!holds(later.scope()) || (!onNode && holds(earlier.scope()))) {
      return Optional.empty();
    }
    String numbers = numbers(expression.root(), later.scope());
    return Optional.of(new Finding(
        expression + " holds" + (numbers.isEmpty() ? "" : ": " + numbers) + ".", ADVICE));
  }

  private boolean holds(Scope scope) {
    try {
      return expression.number(scope) != 0;
    } catch (UnresolvedException unresolved) {
      return false;
    }
  }

  /** The comparisons with both sides worked out, {@code 3.2 > 3 and 0.5 < 1}; of an {@code or} only what holds. */
  private static String numbers(Term term, Scope scope) {
    if (!(term instanceof BinaryTerm binary)) {
      return "";
    }
    if (binary.operator().isComparison()) {
      return sides(binary, scope);
    }
    String left = binary.operator().isLogical() ? numbers(binary.left(), scope) : "";
    String right = binary.operator().isLogical() ? numbers(binary.right(), scope) : "";
    String both = left.isEmpty() || right.isEmpty() ? "" : " and ";
    return left + both + right;
  }

  private static String sides(BinaryTerm comparison, Scope scope) {
    try {
      Evaluation result = comparison.evaluate(scope);
      Evaluation left = comparison.left().evaluate(scope);
      Evaluation right = comparison.right().evaluate(scope);
      return result.number().orElse(0) != 0
          ? left + " " + comparison.operator().sign() + " " + right
          : "";
    } catch (UnresolvedException unresolved) {
      return "";
    }
  }

  @Override
  public Optional<String> undecided(Scope scope) {
    try {
      expression.number(scope);
      return Optional.empty();
    } catch (UnresolvedException unresolved) {
      return Optional.of(unresolved.reason());
    }
  }

  @Override
  public String toString() {
    return expression.toString();
  }
}
