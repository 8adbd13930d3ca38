package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Variable;

/**
 * One number of a gradient before something is added to it.
 *
 * @param state none, zero or value
 * @param contributions how many contributions it holds already: 1 or more where zero_grad was skipped
 * @param value its value; meaningless while the state is none
 */
public record OldGradient(Gradient.State state, int contributions, float value) {
  /** The gradient of a pass that starts anew. */
  public static OldGradient none() {
    return new OldGradient(Gradient.State.NONE, 0, 0);
  }

  /** The gradient as it is now, to be kept until the operation has run. */
  public static OldGradient of(Variable variable, int element) {
    Gradient gradient = variable.grad();
    return gradient.isNone()
        ? none()
        : new OldGradient(
            gradient.state(), gradient.contributions(), gradient.tensor().at(element));
  }

  /** Whether it is a term of the new gradient; nothing and zero are not. */
  boolean counts() {
    return state == Gradient.State.VALUE;
  }
}
