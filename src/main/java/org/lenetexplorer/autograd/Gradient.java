package org.lenetexplorer.autograd;

import org.jspecify.annotations.Nullable;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * The gradient of one variable and what is known of it. A gradient that was never computed is not a gradient of zero: the
 * three states are kept apart, and a value knows how many backward passes were added up in it.
 */
public final class Gradient {
  /** How much of the gradient exists. */
  public enum State {
    /** Not computed; the tensor's values mean nothing. */
    NONE,
    /** Reset to zeros since it was last computed. */
    ZERO,
    /** Computed, and added up over {@link #contributions()} contributions. */
    VALUE
  }

  private final Shape shape;
  private @Nullable Tensor tensor;
  private State state = State.NONE;
  private int contributions;

  /** A gradient that is none; its tensor is allocated when it is first asked for. */
  Gradient(Shape shape) {
    this.shape = shape;
  }

  /** A gradient that is none, kept in a given tensor. */
  Gradient(Tensor tensor) {
    this.shape = tensor.shape();
    this.tensor = tensor;
  }

  public State state() {
    return state;
  }

  /** How many contributions have been added up since the gradient was last none or zero: ×2 where zero_grad was skipped. */
  public int contributions() {
    return contributions;
  }

  /** The values, in the shape of the variable; meaningless while the state is none. */
  public Tensor tensor() {
    if (tensor == null) {
      tensor = Tensor.zeros(shape);
    }
    return tensor;
  }

  public boolean isNone() {
    return state == State.NONE;
  }

  /** Back to none, as {@code zero_grad(set_to_none=True)} leaves it. */
  public void setToNone() {
    state = State.NONE;
    contributions = 0;
  }

  /** Zeros, as {@code zero_grad(set_to_none=False)} leaves it; none stays none, since there is nothing to reset. */
  public void setToZero() {
    if (state != State.NONE) {
      tensor().fill(0);
      state = State.ZERO;
      contributions = 0;
    }
  }

  /** Makes this the sum of {@code contributions} contributions, whose values the tensor already holds. */
  void arrived(int contributions) {
    state = State.VALUE;
    this.contributions = contributions;
  }

  /** Puts back a state saved earlier, together with values the caller has put back into the tensor. */
  public void restore(State saved, int savedContributions) {
    state = saved;
    contributions = savedContributions;
  }

  @Override
  public String toString() {
    return state == State.VALUE
        ? "value ×" + contributions
        : state.name().toLowerCase(java.util.Locale.ROOT);
  }
}
