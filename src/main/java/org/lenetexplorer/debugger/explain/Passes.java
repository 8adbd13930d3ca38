package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.function.Supplier;
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
  private final Position here;

  private Passes(Debugger debugger, Position here) {
    this.debugger = debugger;
    this.here = here;
  }

  /** Seen from the debugger's position. */
  static Passes at(Debugger debugger) {
    return new Passes(debugger, debugger.position());
  }

  /** Seen from the end of the iteration before the one that begins at the debugger's position. */
  static Passes atEndOfPrevious(Debugger debugger) {
    Position last = Position.ofIteration(debugger.position().iteration() - 1);
    return new Passes(debugger, last.inPhase(debugger.tree().phases().size()));
  }

  /** The moment that all is seen from, in words. */
  String words() {
    return isEnd() ? "end of iteration " + here.iteration() : debugger.print(here);
  }

  /** Reads tensors as they are at the moment that all is seen from. */
  <T> T read(Supplier<T> reader) {
    return isEnd() ? debugger.atEndOfPrevious(reader) : reader.get();
  }

  private boolean isEnd() {
    return here.phase() == debugger.tree().phases().size();
  }

  /** The beginning of an iteration's update, where all of the iteration is computed and no weight has moved. */
  Position beforeUpdate(long iteration) {
    int phase = debugger.tree().phases().indexOf(Phase.STEP);
    return Position.ofIteration(iteration).inPhase(phase);
  }

  /** Whether the tensors at a position are those at the one that all is seen from. */
  boolean isHere(Position position) {
    boolean begins = here.operation() <= 0 && here.part() <= 0 && here.element() <= 0;
    return here.equals(position)
        || (begins
            && position.equals(Position.ofIteration(here.iteration()).inPhase(here.phase())));
  }

  /** The iteration that is looked at. */
  long iteration() {
    return here.iteration();
  }

  /** The present position, or the beginning of this iteration's update if that lies behind. */
  Position now() {
    Position update = beforeUpdate(here.iteration());
    return here.compareTo(update) > 0 ? update : here;
  }

  /** The position at which the terms of a parameter's gradient can be read. */
  Position ofGradient(Variable parameter, int place) {
    long iteration = iterationOfGradient(parameter, place);
    return iteration == here.iteration() ? now() : beforeUpdate(iteration);
  }

  /** The iteration whose backward pass was the last to add to an element of a parameter's gradient. */
  long iterationOfGradient(Variable parameter, int place) {
    long iteration = here.iteration();
    boolean old =
        iteration > 0 && OldGradient.of(parameter, place).counts() && !isReached(parameter, place);
    return old ? iteration - 1 : iteration;
  }

  private boolean isReached(Variable parameter, int place) {
    int phase = debugger.tree().phases().indexOf(Phase.BACKWARD);
    List<Operation> operations = debugger.tree().operations(phase);
    Position start = Position.ofIteration(here.iteration()).inPhase(phase);
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
    return here.compareTo(element.inElement(element.element() + 1)) >= 0;
  }

  /** The position of the last update of an element of a parameter that lies behind, or null before the first. */
  @Nullable Position lastUpdate(String parameter, int place) {
    long iteration = here.iteration();
    Position start = beforeUpdate(iteration);
    List<Operation> operations = debugger.tree().operations(start.phase());
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i).name().equals(parameter)) {
        Position element = start.inOperation(i).inElement(place);
        if (isDone(element)) {
          return start.inOperation(i);
        }
        return iteration == debugger.setup().firstIteration()
            ? null
            : beforeUpdate(iteration - 1).inOperation(i);
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
