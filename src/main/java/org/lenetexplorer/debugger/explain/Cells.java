package org.lenetexplorer.debugger.explain;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Places in a tensor, in an order, found when they are asked for.
 *
 * @param count how many there are
 * @param at the place of a number from 0, in row-major order
 */
record Cells(int count, IntUnaryOperator at) {
  static Cells single(int place) {
    return new Cells(1, k -> place);
  }

  IntStream places() {
    return IntStream.range(0, count).map(at);
  }
}
