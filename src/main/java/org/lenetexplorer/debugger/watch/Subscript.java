package org.lenetexplorer.debugger.watch;

import java.util.OptionalInt;

/**
 * What is picked along one dimension: an element, which drops the dimension, or a stretch. Negative numbers count from the end.
 *
 * @param from first element; absent for 0
 * @param to one past the last element of a stretch; absent for all the rest
 * @param isStretch whether the dimension stays
 */
record Subscript(OptionalInt from, OptionalInt to, boolean isStretch) {
  static Subscript element(int index) {
    return new Subscript(OptionalInt.of(index), OptionalInt.empty(), false);
  }

  static Subscript stretch(OptionalInt from, OptionalInt to) {
    return new Subscript(from, to, true);
  }

  /** The first element picked of so many, from 0; as NumPy, a stretch is cut to what is there, an element may lie outside. */
  int start(int extent) {
    int start = fromEnd(from.orElse(0), extent);
    return isStretch ? Math.max(0, Math.min(extent, start)) : start;
  }

  /** How many elements are picked of so many. */
  int count(int extent) {
    if (!isStretch) {
      return 1;
    }
    int end = Math.min(extent, fromEnd(to.orElse(extent), extent));
    return Math.max(0, end - start(extent));
  }

  /** Whether the element exists; a stretch always does. */
  boolean isInside(int extent) {
    return isStretch || (start(extent) >= 0 && start(extent) < extent);
  }

  private static int fromEnd(int index, int extent) {
    return index < 0 ? index + extent : index;
  }

  @Override
  public String toString() {
    return text(from) + (isStretch ? ":" + text(to) : "");
  }

  private static String text(OptionalInt bound) {
    return bound.isPresent() ? Integer.toString(bound.getAsInt()) : "";
  }
}
