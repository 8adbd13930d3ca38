package org.lenetexplorer.ui.model;

import java.util.List;
import java.util.Optional;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.train.Phase;

/** The number that the debugger is about to compute, where it is at a single one. */
public final class ElementAtWork {
  private ElementAtWork() {}

  /** That number; nothing at a whole operation, or in an update. */
  public static Optional<ElementReference> of(ViewState state) {
    Position position = state.position();
    if (position.element() < 0) {
      return Optional.empty();
    }
    return state
        .operationAtWork()
        .flatMap(operation -> tensor(operation, position.part(), state.snapshot())
            .map(tensor -> ElementReference.of(
                tensor,
                operation.elements().get(Math.max(0, position.part())),
                position.element())));
  }

  /** The tensor that an operation, or a part of a backward one, computes; nothing for an update. */
  private static Optional<String> tensor(
      OperationView operation, int part, SessionSnapshot snapshot) {
    if (operation.phase() == Phase.FORWARD) {
      return Optional.of(operation.name() + ".output");
    }
    if (operation.phase() != Phase.BACKWARD || part < 0) {
      return Optional.empty();
    }
    String name = operation.parts().get(part);
    return Optional.of(
        name.equals("input")
            ? source(operation.name(), snapshot) + ".grad"
            : operation.name() + "." + name + ".grad");
  }

  /** What a layer, or the loss, reads: {@code input} or {@code conv1.output}. */
  private static String source(String layer, SessionSnapshot snapshot) {
    List<String> names =
        snapshot.network().layers().stream().map(each -> each.name()).toList();
    int place = names.contains(layer) ? names.indexOf(layer) : names.size();
    return place == 0 ? "input" : names.get(place - 1) + ".output";
  }
}
