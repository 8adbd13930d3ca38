package org.lenetexplorer.ui.model;

import java.util.Optional;
import org.lenetexplorer.debugger.explain.ElementReference;

/**
 * What is looked at closely.
 *
 * @param depth how closely
 * @param number the number that was chosen, {@code conv1.output[0,2,3,4]} or {@code conv1.weight.grad[0,0,1,2]}; empty to follow
 *     the position of the debugger
 */
public record Focus(Depth depth, Optional<ElementReference> number) {
  /** The whole network, following the position. */
  public static final Focus NETWORK = new Focus(Depth.NETWORK, Optional.empty());

  /** The same at another depth. */
  public Focus at(Depth other) {
    return new Focus(other, number);
  }

  /** The same depth on a certain number. */
  public Focus on(ElementReference other) {
    return new Focus(depth, Optional.of(other));
  }

  /** The same depth, following the position. */
  public Focus following() {
    return new Focus(depth, Optional.empty());
  }
}
