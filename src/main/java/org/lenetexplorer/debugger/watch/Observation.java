package org.lenetexplorer.debugger.watch;

import java.util.Optional;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/**
 * What a watch saw at a stop.
 *
 * @param position where, as the debugger prints it
 * @param value what the expression came to; empty if it can't be resolved there
 * @param reason why it can't, in a sentence; empty if it can
 */
public record Observation(String position, Optional<Evaluation> value, String reason) {
  static Observation of(Expression expression, Scope scope, String position) {
    try {
      return new Observation(position, Optional.of(expression.evaluate(scope)), "");
    } catch (UnresolvedException unresolved) {
      return new Observation(position, Optional.empty(), unresolved.reason());
    }
  }

  /** The value, or {@code ?}. */
  @Override
  public String toString() {
    return value.map(Evaluation::toString).orElse("?");
  }
}
