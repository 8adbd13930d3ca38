package org.lenetexplorer.debugger;

/**
 * A node of the tree of steps in every iteration: execution stops before it.
 *
 * @param node the node; its iteration does not matter
 */
record NodeBreakpoint(Position node) {
  /** The node in a certain iteration. */
  Position in(long iteration) {
    return new Position(
        iteration, node.phase(), node.operation(), node.part(), node.element(), node.term());
  }

  /** The first time that the node comes after a position. */
  Position nextAfter(Position position) {
    Position here = in(position.iteration());
    return here.compareTo(position) > 0 ? here : in(position.iteration() + 1);
  }

  /** The last time that the node came before a position, or null if it never did. */
  @org.jspecify.annotations.Nullable Position lastBefore(Position position) {
    Position here = in(position.iteration());
    if (here.compareTo(position) < 0) {
      return here;
    }
    return position.iteration() == 0 ? null : in(position.iteration() - 1);
  }
}
