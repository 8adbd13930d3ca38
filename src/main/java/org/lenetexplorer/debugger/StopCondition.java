package org.lenetexplorer.debugger;

import java.util.Optional;

/**
 * A reason to stop, judged between two neighbouring operations. It is a function of what is seen there and of nothing else, so
 * it finds the same places whichever way the debugger runs.
 */
public interface StopCondition {
  /**
   * Whether to stop at the later of two neighbouring positions.
   *
   * @param onNode whether the breakpoint sits on a node and the later position is that node
   * @return what to tell, or empty to go on
   */
  Optional<String> hit(Sight earlier, Sight later, boolean onNode);
}
