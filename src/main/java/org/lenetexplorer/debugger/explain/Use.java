package org.lenetexplorer.debugger.explain;

import java.util.List;

/**
 * What one operation does with an element.
 *
 * @param operation who uses it: {@code conv2 ▸ weight}
 * @param touched the elements that it is a term of, in order
 */
public record Use(String operation, List<ElementReference> touched) {
  /** Copies the list. */
  public Use {
    touched = List.copyOf(touched);
  }
}
