package org.lenetexplorer.debugger;

import org.jspecify.annotations.Nullable;

/**
 * A node of the tree of steps: execution stops before it, in every iteration or in a certain one.
 *
 * @param node the node; an iteration of −1 stands for every iteration
 */
record NodeBreakpoint(Position node) {
  private Position in(long iteration) {
    return new Position(
        iteration, node.phase(), node.operation(), node.part(), node.element(), node.term());
  }

  /** The first time that the node comes after a position, or null if it never does. */
  @Nullable Position nextAfter(Position position) {
    if (node.iteration() >= 0) {
      return node.compareTo(position) > 0 ? node : null;
    }
    Position here = in(position.iteration());
    return here.compareTo(position) > 0 ? here : in(position.iteration() + 1);
  }

  /** Whether a position is this node. */
  boolean is(Position position) {
    return node.iteration() >= 0
        ? node.equals(position)
        : in(position.iteration()).equals(position);
  }
}
