package org.lenetexplorer.session;

import org.lenetexplorer.debugger.Debugger;

/**
 * Something to be found out at the present position: asked by {@link Engine#ask}, answered on the engine's thread between two
 * commands, and while training runs between two iterations.
 *
 * @param <A> the answer, which must not hold anything that the debugger may still change
 */
@FunctionalInterface
public interface Inquiry<A> {
  /**
   * Finds it out. The debugger may look elsewhere, but must be left as it was found, and not be kept.
   *
   * @throws IllegalArgumentException if it can't be answered; the message says why
   */
  A answer(Debugger debugger);
}
