package org.lenetexplorer.debugger;

import java.util.Comparator;

/**
 * How much of a session has been done: the state depends on this alone. A position and its first child are the same moment,
 * and so are all terms of an element, since an element gets its value when its sum is complete.
 *
 * @param iteration the present iteration, from 0
 * @param operation operations of the iteration that are complete
 * @param part parts of the operation at hand that are complete
 * @param element elements of the part (or operation) at hand that have their value
 */
record Moment(long iteration, int operation, int part, int element) implements Comparable<Moment> {
  private static final Comparator<Moment> ORDER = Comparator.comparingLong(Moment::iteration)
      .thenComparingInt(Moment::operation)
      .thenComparingInt(Moment::part)
      .thenComparingInt(Moment::element);

  @Override
  public int compareTo(Moment other) {
    return ORDER.compare(this, other);
  }
}
