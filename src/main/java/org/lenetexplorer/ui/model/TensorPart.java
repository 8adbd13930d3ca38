package org.lenetexplorer.ui.model;

import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.tensor.Shape;

/**
 * Which numbers of the session a drawing shows: a stretch of a tensor in row-major order.
 *
 * @param tensor its name, {@code conv1.output.grad}
 * @param shape its shape with the batch, {@code [1, 6, 28, 28]}
 * @param from the place of the first number drawn
 */
record TensorPart(String tensor, Shape shape, int from) {
  /** A whole tensor. */
  static TensorPart of(String tensor, Shape shape) {
    return new TensorPart(tensor, shape, 0);
  }

  /**
   * The name of a number.
   *
   * @param place counted from the first number drawn
   * @throws IndexOutOfBoundsException if the tensor ends before it
   */
  ElementReference element(int place) {
    return ElementReference.of(tensor, shape, from + place);
  }
}
