package org.lenetexplorer.debugger.watch;

import java.util.Optional;
import org.lenetexplorer.debugger.Scope;

/**
 * An expression has a computed element that is NaN or infinite. Without a node it stops where that begins.
 *
 * @param expression what is looked at
 */
public record NonfiniteValue(Expression expression) implements Condition {
  @Override
  public Optional<Finding> find(Moment earlier, Moment later, boolean onNode) {
    return onNode || first(earlier.scope()).isEmpty()
        ? first(later.scope()).map(element -> element.finding(expression.toString()))
        : Optional.empty();
  }

  private Optional<NonfiniteElement> first(Scope scope) {
    return Observation.of(expression, scope, "").value().flatMap(NonfiniteElement::first);
  }

  @Override
  public Optional<String> undecided(Scope scope) {
    String reason = Observation.of(expression, scope, "").reason();
    return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
  }

  @Override
  public String toString() {
    return expression + " is nan or inf";
  }
}
