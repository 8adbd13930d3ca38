package org.lenetexplorer.ui.model;

import java.util.Optional;

/**
 * An argument that is one number, to be typed or counted up and down.
 *
 * @param <T> whole or real
 */
public sealed interface NumberArgument<T extends Number> extends Argument<T>
    permits WholeArgument, RealArgument {
  /** The next larger number of a spinner; the same at the upper limit. */
  T up(T from);

  /** The next smaller number of a spinner; the same at the lower limit. */
  T down(T from);

  /** The number that a text stands for; none if it is none of this kind. */
  Optional<T> read(String typed);

  /** Why a text can't be taken, as a sentence; empty if it can. */
  default String refusalOf(String typed) {
    return read(typed)
        .map(this::refusal)
        .orElseGet(() -> name() + " “" + typed + "” is not " + kind() + ".");
  }

  /** {@code a whole number}, with an example. */
  String kind();
}
