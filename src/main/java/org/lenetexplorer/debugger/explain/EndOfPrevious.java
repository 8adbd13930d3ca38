package org.lenetexplorer.debugger.explain;

import java.util.function.Supplier;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;

/** Looks at what is shown where an iteration begins: the one before it, when all its operations are done. */
public final class EndOfPrevious {
  private EndOfPrevious() {}

  /** Whether the cursor is at the beginning of an iteration that has one before it. */
  public static boolean isBefore(Debugger debugger) {
    return debugger.beginsIteration()
        && debugger.position().iteration() > debugger.setup().firstIteration();
  }

  /**
   * Reads something there, with the debugger's cursor behind the last operation.
   *
   * @throws IllegalStateException if nothing comes before the cursor's iteration
   */
  public static <T> T visit(Debugger debugger, Supplier<T> reader) {
    long iteration = debugger.position().iteration() - 1;
    if (iteration < debugger.setup().firstIteration()) {
      throw new IllegalStateException("the session begins with this iteration");
    }
    int behind = debugger.tree().phases().size();
    return debugger.visit(Position.ofIteration(iteration).inPhase(behind), reader);
  }
}
