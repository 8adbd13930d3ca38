package org.lenetexplorer.format.torch;

import java.util.List;
import org.lenetexplorer.nn.Layer;

/**
 * A layer that has no name of its own yet.
 *
 * @param names what the text calls the groups around it and the layer itself, outermost first; numbers or empty where it
 *     gives no names
 */
record Draft(List<String> names, Layer layer) {
  /** As many may follow each other. */
  static final int MOST = 1_000;

  /** Copies the list. */
  Draft {
    names = List.copyOf(names);
  }
}
