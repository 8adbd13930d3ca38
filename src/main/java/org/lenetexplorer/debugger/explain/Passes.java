package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;

/**
 * In which iteration numbers that outlive an iteration were written last, and at which position what they were made of can still
 * be read: at the end of backward, before the update has changed the weights.
 */
final class Passes {
  private final Debugger debugger;

  Passes(Debugger debugger) {
    this.debugger = debugger;
  }

  /** The beginning of an iteration's update, where all of the iteration is computed and no weight has moved. */
  Position beforeUpdate(long iteration) {
    int phase = debugger.tree().phases().indexOf(Phase.STEP);
    return Position.ofIteration(iteration).inPhase(phase);
  }

  /** The present position, or the beginning of this iteration's update if that lies behind. */
  Position now() {
    Position now = debugger.position();
    Position update = beforeUpdate(now.iteration());
    return now.compareTo(update) > 0 ? update : now;
  }

  /** The position at which the terms of a parameter's gradient can be read. */
  Position ofGradient(Variable parameter, int place) {
    long iteration = iterationOfGradient(parameter, place);
    return iteration == debugger.position().iteration() ? now() : beforeUpdate(iteration);
  }

  /** The iteration whose backward pass was the last to add to an element of a parameter's gradient. */
  long iterationOfGradient(Variable parameter, int place) {
    long iteration = debugger.position().iteration();
    boolean old =
        iteration > 0 && OldGradient.of(parameter, place).counts() && !isReached(parameter, place);
    return old ? iteration - 1 : iteration;
  }

  private boolean isReached(Variable parameter, int place) {
    int phase = debugger.tree().phases().indexOf(Phase.BACKWARD);
    List<Operation> operations = debugger.tree().operations(phase);
    Position start = Position.ofIteration(debugger.position().iteration()).inPhase(phase);
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i) instanceof Operation.Backward backward) {
        for (int k = 0; k < backward.parts().size(); k++) {
          if (backward.parts().get(k).variable() == parameter) {
            return isDone(start.inOperation(i).inPart(k).inElement(place));
          }
        }
      }
    }
    return false;
  }

  /** Whether an element lies behind. */
  private boolean isDone(Position element) {
    return debugger.position().compareTo(element.inElement(element.element() + 1)) >= 0;
  }

  /** The position of the last update of an element of a parameter that lies behind, or null before the first. */
  @Nullable Position lastUpdate(String parameter, int place) {
    long iteration = debugger.position().iteration();
    Position start = beforeUpdate(iteration);
    List<Operation> operations = debugger.tree().operations(start.phase());
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i).name().equals(parameter)) {
        Position element = start.inOperation(i).inElement(place);
        if (isDone(element)) {
          return start.inOperation(i);
        }
        return iteration == 0 ? null : beforeUpdate(iteration - 1).inOperation(i);
      }
    }
    return null;
  }

  /** The operation that updates a parameter, at its position. */
  Operation.Update update(Position position) {
    return (Operation.Update)
        debugger.tree().operations(position.phase()).get(position.operation());
  }
}
