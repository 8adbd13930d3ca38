package org.lenetexplorer.debugger.watch;

import java.util.Optional;
import org.lenetexplorer.debugger.Scope;

/**
 * All elements of an expression are computed and 0. Without a node it stops where that begins.
 *
 * @param expression what is looked at
 */
public record AllZero(Expression expression) implements Condition {
  @Override
  public Optional<Finding> find(Moment earlier, Moment later, boolean onNode) {
    return isZero(later.scope()) && (onNode || !isZero(earlier.scope()))
        ? Optional.of(new Finding(sentence(later.scope()), advice()))
        : Optional.empty();
  }

  private boolean isZero(Scope scope) {
    return value(scope)
        .filter(v -> v.size() > 0 && v.isWhole() && !v.hasComputed(x -> x != 0))
        .isPresent();
  }

  private Optional<Evaluation> value(Scope scope) {
    return Observation.of(expression, scope, "").value();
  }

  private String sentence(Scope scope) {
    int size = value(scope).map(Evaluation::size).orElse(0);
    return size == 1
        ? expression + " is 0."
        : expression + " is all zero: " + size + " of " + size + " elements are 0.";
  }

  private String advice() {
    return expression.toString().contains(".grad")
        ? "No gradient gets through here, so nothing before it learns: look for a ReLU that blocks every element."
        : "Where a ReLU lets nothing through, no gradient comes back either and the layers before it stand still: try a smaller"
            + " learning rate or other initial weights.";
  }

  @Override
  public Optional<String> undecided(Scope scope) {
    String reason = Observation.of(expression, scope, "").reason();
    return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
  }

  @Override
  public String toString() {
    return expression + " is all zero";
  }
}
