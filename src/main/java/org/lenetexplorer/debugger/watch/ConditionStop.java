package org.lenetexplorer.debugger.watch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.Sight;
import org.lenetexplorer.debugger.StopCondition;

/** A condition where the debugger looks for reasons to stop. */
record ConditionStop(Condition condition) implements StopCondition {
  /** What the debugger sees of a position, as conditions want it. */
  private record Seen(Sight sight) implements Moment {
    @Override
    public String position() {
      return sight.position();
    }

    @Override
    public Scope scope() {
      return sight.scope();
    }

    @Override
    public List<String> changed() {
      return sight.changed();
    }

    @Override
    public OptionalDouble previousLoss() {
      return sight.previousLoss();
    }
  }

  @Override
  public Optional<String> hit(Sight earlier, Sight later, boolean onNode) {
    return condition
        .find(new Seen(earlier), new Seen(later), onNode)
        .map(finding -> finding.sentence() + " " + finding.advice());
  }

  @Override
  public String toString() {
    return condition.toString();
  }
}
