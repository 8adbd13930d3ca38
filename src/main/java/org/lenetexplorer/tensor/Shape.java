package org.lenetexplorer.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The extents of a tensor, outermost dimension first: {@code [6, 1, 5, 5]} is 6 output channels of one 5×5 kernel each.
 * A shape without dimensions is a scalar and has one element. An extent may be 0; such a shape has no elements.
 */
public final class Shape {
  /** The shape of a single number, {@code []}. */
  public static final Shape SCALAR = new Shape(new int[0]);

  private final int[] extents;
  private final int size;

  private Shape(int[] extents) {
    this.extents = extents;
    this.size = product(extents);
  }

  /**
   * A shape of these extents.
   *
   * @param extents elements along each dimension, outermost first
   * @throws IllegalArgumentException if an extent is negative or the tensor would have more than 2³¹−1 elements
   */
  public static Shape of(int... extents) {
    return extents.length == 0 ? SCALAR : new Shape(extents.clone());
  }

  private static int product(int[] extents) {
    long product = 1;
    for (int extent : extents) {
      if (extent < 0) {
        throw new IllegalArgumentException(
            "extent " + extent + " in " + Arrays.toString(extents) + " is negative");
      }
      product *= extent;
      if (product > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(
            Arrays.toString(extents) + " has more than 2147483647 elements");
      }
    }
    return (int) product;
  }

  /** The number of dimensions; 0 for a scalar. */
  public int rank() {
    return extents.length;
  }

  /** The number of elements. */
  public int size() {
    return size;
  }

  /**
   * The extent of a dimension.
   *
   * @param dimension from 0; negative counts from the innermost, as in {@code x.shape[-1]}
   * @throws IndexOutOfBoundsException if there is no such dimension
   */
  public int extent(int dimension) {
    int index = dimension < 0 ? extents.length + dimension : dimension;
    if (index < 0 || index >= extents.length) {
      throw new IndexOutOfBoundsException("dimension " + dimension + " of " + this);
    }
    return extents[index];
  }

  /** The extents as a list, outermost first. */
  public List<Integer> extents() {
    return IntStream.of(extents).boxed().toList();
  }

  /** The extents in a new array, outermost first. */
  public int[] toArray() {
    return extents.clone();
  }

  /** This shape with another outermost extent: the same layer for a batch of {@code n}. */
  public Shape withBatch(int n) {
    int[] changed = extents.clone();
    changed[0] = n;
    return new Shape(changed);
  }

  /** This shape without its outermost dimension: one sample of a batch. */
  public Shape withoutBatch() {
    return of(Arrays.copyOfRange(extents, 1, extents.length));
  }

  /** This shape behind a batch dimension of {@code n}. */
  public Shape batched(int n) {
    int[] longer = new int[extents.length + 1];
    longer[0] = n;
    System.arraycopy(extents, 0, longer, 1, extents.length);
    return new Shape(longer);
  }

  /** Elements of one sample: the size divided by the outermost extent, computed without dividing. */
  public int sampleSize() {
    int product = 1;
    for (int i = 1; i < extents.length; i++) {
      product *= extents[i];
    }
    return product;
  }

  /**
   * The place of an element in row-major order.
   *
   * @param index one number a dimension
   * @return from 0 to size − 1
   * @throws IndexOutOfBoundsException if a number is outside its dimension, or their count is not the rank
   */
  public int offset(int... index) {
    if (index.length != extents.length) {
      throw new IndexOutOfBoundsException(Arrays.toString(index) + " does not index " + this);
    }
    int offset = 0;
    for (int d = 0; d < index.length; d++) {
      if (index[d] < 0 || index[d] >= extents[d]) {
        throw new IndexOutOfBoundsException(Arrays.toString(index) + " is outside " + this);
      }
      offset = offset * extents[d] + index[d];
    }
    return offset;
  }

  /**
   * The index of the element at a place in row-major order, the inverse of {@link #offset}.
   *
   * @param offset from 0 to size − 1
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public int[] index(int offset) {
    if (offset < 0 || offset >= size) {
      throw new IndexOutOfBoundsException("element " + offset + " of " + this);
    }
    int[] index = new int[extents.length];
    int rest = offset;
    for (int d = extents.length - 1; d >= 0; d--) {
      index[d] = rest % extents[d];
      rest /= extents[d];
    }
    return index;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && Arrays.equals(extents, shape.extents);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(extents);
  }

  /** As PyTorch prints it: {@code [6, 1, 5, 5]}. */
  @Override
  public String toString() {
    return Arrays.toString(extents);
  }

  /** The extents with multiplication signs, {@code 16 × 5 × 5}; {@code 1} for a scalar. */
  public String toProduct() {
    return extents.length == 0
        ? "1"
        : IntStream.of(extents).mapToObj(Integer::toString).collect(Collectors.joining(" × "));
  }
}
