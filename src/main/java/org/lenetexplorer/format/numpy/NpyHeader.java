package org.lenetexplorer.format.numpy;

import java.nio.ByteOrder;
import org.lenetexplorer.format.ElementType;
import org.lenetexplorer.tensor.Shape;

/**
 * What the header says of the array.
 *
 * @param fortranOrder whether the first index runs fastest in the file instead of the last
 */
record NpyHeader(Descr descr, boolean fortranOrder, Shape shape) {
  /** The bytes the shape's elements take. */
  long byteCount() {
    return (long) shape.size() * type().width();
  }

  ElementType type() {
    return descr.type();
  }

  /** Elements in the file's order, given little-endian and row-major; the array given may be used up. */
  byte[] normalized(byte[] data) {
    if (descr.order() == ByteOrder.BIG_ENDIAN) {
      swap(data, type().width());
    }
    return fortranOrder && shape.rank() > 1 ? rowMajor(data) : data;
  }

  private static void swap(byte[] data, int width) {
    for (int first = 0; first < data.length; first += width) {
      for (int i = 0; i < width / 2; i++) {
        byte low = data[first + i];
        data[first + i] = data[first + width - 1 - i];
        data[first + width - 1 - i] = low;
      }
    }
  }

  /** Walks the file's order, in which index 0 runs fastest, and puts each element where its index belongs. */
  private byte[] rowMajor(byte[] columnMajor) {
    int width = type().width();
    byte[] result = new byte[columnMajor.length];
    int[] index = new int[shape.rank()];
    for (int from = 0; from < result.length; from += width) {
      System.arraycopy(columnMajor, from, result, shape.offset(index) * width, width);
      for (int d = 0; d < index.length && ++index[d] == shape.extent(d); d++) {
        index[d] = 0;
      }
    }
    return result;
  }
}
