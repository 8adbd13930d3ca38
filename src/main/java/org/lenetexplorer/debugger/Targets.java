package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;

/** Which tensors operations change, by the names that scopes know them by. */
final class Targets {
  private Targets() {}

  /** The tensors that one operation writes. */
  static List<String> of(Operation operation) {
    List<String> names = new ArrayList<>();
    if (operation instanceof Operation.ZeroGrad zero) {
      names.add(zero.parameter().name() + ".grad");
    } else if (operation instanceof Operation.Update update) {
      names.add(update.parameter().name());
      names.add(update.parameter().name() + ".change");
    } else if (operation instanceof Operation.Forward forward) {
      names.add(forward.phase() == Phase.LOSS ? "loss" : forward.node().name() + ".output");
    } else if (operation instanceof Operation.Backward backward) {
      backward
          .parts()
          .forEach(part -> names.add(
              part.variable().gradFn() == null
                  ? part.variable().name() + ".grad"
                  : part.variable().name() + ".output.grad"));
    }
    return names;
  }

  /**
   * All that may differ before and after the operation of some place: at the end of an iteration and where backward begins
   * that is everything, since a new batch comes in, or inner gradients start anew.
   */
  static List<String> around(List<Operation> operations, int place, Scope scope) {
    boolean last = place == operations.size() - 1;
    boolean begins = operations.get(place).phase() == Phase.BACKWARD
        && (place == 0 || operations.get(place - 1).phase() != Phase.BACKWARD);
    return last || begins ? scope.names() : of(operations.get(place));
  }
}
