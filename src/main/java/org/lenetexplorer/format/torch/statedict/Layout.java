package org.lenetexplorer.format.torch.statedict;

/**
 * Where a tensor's elements lie in its storage.
 *
 * @param extents the shape
 * @param strides elements from one index to the next, by dimension; not negative
 * @param offset the first element's place
 */
record Layout(int[] extents, long[] strides, long offset) {

  private int size() {
    int size = 1;
    for (int extent : extents) {
      size *= extent;
    }
    return size;
  }

  /** Whether every element lies within a storage of that many. */
  boolean fits(long stored) {
    if (size() == 0) {
      return true;
    }
    long last = offset;
    for (int i = 0; i < extents.length; i++) {
      last += (extents[i] - 1) * strides[i];
      if (last < 0 || last >= stored) {
        return false;
      }
    }
    return offset >= 0 && last < stored;
  }

  /** Whether the elements lie in order without gaps from the storage's first on. */
  boolean isContiguous() {
    long expected = 1;
    for (int i = extents.length - 1; i >= 0; i--) {
      if (extents[i] != 1 && strides[i] != expected) {
        return false;
      }
      expected *= extents[i];
    }
    return offset == 0;
  }

  /** The elements in row-major order; for a layout that {@link #fits}. */
  byte[] gather(byte[] storage, int width) {
    byte[] gathered = new byte[size() * width];
    int[] index = new int[extents.length];
    for (int at = 0; at < gathered.length; at += width) {
      long place = offset;
      for (int i = 0; i < index.length; i++) {
        place += index[i] * strides[i];
      }
      System.arraycopy(storage, (int) place * width, gathered, at, width);
      for (int i = index.length - 1; i >= 0; i--) {
        index[i]++;
        if (index[i] < extents[i]) {
          break;
        }
        index[i] = 0;
      }
    }
    return gathered;
  }
}
