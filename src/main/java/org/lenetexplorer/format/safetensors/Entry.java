package org.lenetexplorer.format.safetensors;

import org.lenetexplorer.format.ElementType;
import org.lenetexplorer.tensor.Shape;

/**
 * What the header says of one tensor.
 *
 * @param begin its first byte, counted from the end of the header
 * @param end the byte behind its last
 */
record Entry(String name, ElementType type, Shape shape, long begin, long end) {
  /** The bytes the shape's elements take. */
  long byteCount() {
    return (long) shape.size() * type.width();
  }

  /** How messages call it. */
  String place() {
    return place(name);
  }

  /** How messages call a tensor of this name. */
  static String place(String name) {
    return "tensor '" + name + "'";
  }
}
