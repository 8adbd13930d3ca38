package org.lenetexplorer.debugger;

import java.util.ArrayDeque;
import java.util.Deque;

/** The positions that steps started from, the latest first: what {@link Debugger#back} goes back to. */
final class Trail {
  private static final int REMEMBERED = 10_000;

  private final Deque<Position> positions = new ArrayDeque<>();

  /** Remembers where a step starts; the oldest is forgotten when there are too many. */
  void push(Position position) {
    positions.push(position);
    if (positions.size() > REMEMBERED) {
      positions.removeLast();
    }
  }

  /** Takes the latest. */
  Position pop() {
    return positions.pop();
  }

  boolean isEmpty() {
    return positions.isEmpty();
  }

  void clear() {
    positions.clear();
  }
}
