package org.lenetexplorer.debugger;

import org.lenetexplorer.train.Operation;

/** How many terms make up an element: the lowest level of the tree, counted by whoever explains the arithmetic. */
public interface Terms {
  /** No element has terms: the tree ends at elements. */
  Terms NONE = (operation, part, element) -> 0;

  /**
   * The number of terms of an element.
   *
   * @param part place among the parts of a backward operation, or −1
   * @param element place in row-major order
   */
  int count(Operation operation, int part, int element);
}
