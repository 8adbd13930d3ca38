package org.lenetexplorer.debugger;

import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * A tensor as it is at a position, where some of its elements may not have been reached. Those have no value; what the array
 * holds in their place means nothing.
 *
 * @param tensor the values, a copy that never changes
 * @param computed elements from 0 to here have been reached, in row-major order; the tensor's size if it is whole
 */
public record Reading(Tensor tensor, int computed) {
  /** A tensor of which every element has a value. */
  public static Reading whole(Tensor tensor) {
    return new Reading(tensor, tensor.size());
  }

  /** A single number. */
  public static Reading of(double value) {
    return whole(Tensor.scalar((float) value));
  }

  public Shape shape() {
    return tensor.shape();
  }

  /** Whether an element has a value. */
  public boolean isComputed(int element) {
    return element < computed;
  }

  /** Whether every element has a value. */
  public boolean isWhole() {
    return computed >= tensor.size();
  }
}
