package org.lenetexplorer.debugger.explain;

import java.util.function.Supplier;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;

/** Looks at what is shown where an iteration begins: the one before it, at its last operation. */
public final class EndOfPrevious {
  private EndOfPrevious() {}

  /** Whether the cursor is at the beginning of an iteration that has one before it. */
  public static boolean isBefore(Debugger debugger) {
    return debugger.beginsIteration()
        && debugger.position().iteration() > debugger.setup().firstIteration();
  }

  /**
   * Reads something there, with the debugger's cursor on that operation.
   *
   * @throws IllegalStateException if nothing comes before the cursor's iteration
   */
  public static <T> T visit(Debugger debugger, Supplier<T> reader) {
    long iteration = debugger.position().iteration() - 1;
    if (iteration < debugger.setup().firstIteration()) {
      throw new IllegalStateException("the session begins with this iteration");
    }
    int phase = debugger.tree().phases().size() - 1;
    int operation = debugger.tree().operations(phase).size() - 1;
    return debugger.visit(
        Position.ofIteration(iteration).inPhase(phase).inOperation(operation), reader);
  }
}
