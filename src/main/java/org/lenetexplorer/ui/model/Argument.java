package org.lenetexplorer.ui.model;

/**
 * One argument of a layer as a field for it shows it: the value, and which others can be put in its place.
 *
 * @param <T> what its values are
 */
public sealed interface Argument<T>
    permits NumberArgument, PairArgument, ToggleArgument, ChoiceArgument {
  /** PyTorch's name, {@code kernel_size}. */
  String name();

  /** The value it has. */
  T value();

  /** Why another value can't be taken, as a sentence; empty if it can. */
  String refusal(T other);

  /** A value as the history writes it: {@code 3×3}, {@code False}. */
  String text(T other);

  /** What it means, in a few words. */
  default String tip() {
    return LayerArguments.tip(name());
  }
}
