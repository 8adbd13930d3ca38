package org.lenetexplorer.ui.origin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Tensor;

/**
 * Which numbers a person can set: those of parameters, the input and the target. All others are computed. Where an iteration has
 * ended its input and target can't be set any more: the debugger is at the next one's, which are not to be seen yet.
 */
final class HandEdit {
  private HandEdit() {}

  /** Whether a number can be set; one that does not exist can't. */
  static boolean isPossible(SessionSnapshot snapshot, ElementReference number) {
    return of(snapshot, number, 0).isPresent();
  }

  /** The edit that gives a number a value; empty for a number that is computed, or does not exist. */
  static Optional<Edit> of(SessionSnapshot snapshot, ElementReference number, float value) {
    Tensor tensor = tensor(snapshot, number.tensor());
    if (tensor == null) {
      return Optional.empty();
    }
    try {
      int place = number.place(tensor.shape());
      return Optional.of(new Edit.SetValue(number.tensor(), place, value));
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Tensor tensor(SessionSnapshot snapshot, String name) {
    if (name.equals("input") || name.equals("target")) {
      boolean ended = snapshot.debug().position().iteration() > snapshot.iteration();
      Tensor shown = name.equals("input") ? snapshot.input() : snapshot.target();
      return ended ? null : shown;
    }
    return snapshot.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .map(ParameterView::value)
        .orElse(null);
  }
}
