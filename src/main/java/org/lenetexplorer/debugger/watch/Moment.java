package org.lenetexplorer.debugger.watch;

import java.util.List;
import java.util.OptionalDouble;
import org.lenetexplorer.debugger.Scope;

/**
 * What breakpoints see of one position. All of it depends on the position (and its branch) alone, not on how it was reached: that
 * is why going back stops where going forward did.
 */
public interface Moment {
  /** The position, as the debugger prints it: {@code iteration 3 ▸ backward ▸ conv2 ▸ weight}. */
  String position();

  /** The tensors at the position. */
  Scope scope();

  /** Names of the tensors that the step ending here changed, coming from the neighbouring earlier position. */
  List<String> changed();

  /** The loss of the iteration before this one; empty in the first. */
  OptionalDouble previousLoss();
}
