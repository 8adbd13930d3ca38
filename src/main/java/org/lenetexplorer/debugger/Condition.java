package org.lenetexplorer.debugger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reason to stop, judged between two neighbouring operations. It is a function of what it observed at the two and of
 * nothing else, so it finds the same places whichever way the debugger runs.
 */
public interface Condition {
  /** What the condition needs to remember of a position; null if there is nothing to be seen there yet. */
  @Nullable Object observe(Scope scope);

  /**
   * Whether to stop at the later of two neighbouring positions.
   *
   * @return what to tell, or empty to go on
   */
  Optional<String> hit(@Nullable Object before, @Nullable Object after);
}
