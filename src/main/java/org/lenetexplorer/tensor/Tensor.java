package org.lenetexplorer.tensor;

import java.util.Arrays;

/**
 * A dense row-major view of float32 values in an array. Several tensors may look at the same array: all parameters of a
 * network lie in one. A tensor never grows and never moves; its values change in place.
 */
public final class Tensor {
  private final float[] array;
  private final int offset;
  private final Shape shape;

  private Tensor(float[] array, int offset, Shape shape) {
    this.array = array;
    this.offset = offset;
    this.shape = shape;
  }

  /** A new tensor of zeros; allocates 4 bytes an element. */
  public static Tensor zeros(Shape shape) {
    return new Tensor(new float[shape.size()], 0, shape);
  }

  /** A new tensor of zeros of these extents. */
  public static Tensor zeros(int... extents) {
    return zeros(Shape.of(extents));
  }

  /** A new scalar, shape {@code []}. */
  public static Tensor scalar(float value) {
    return new Tensor(new float[] {value}, 0, Shape.SCALAR);
  }

  /**
   * A view of the whole array: writing to the tensor writes to the array.
   *
   * @throws IllegalArgumentException if the array has not exactly as many values as the shape
   */
  public static Tensor of(Shape shape, float... values) {
    if (values.length != shape.size()) {
      throw new IllegalArgumentException(values.length + " values do not fill " + shape);
    }
    return new Tensor(values, 0, shape);
  }

  /**
   * A view of a stretch of an array.
   *
   * @param offset index of the tensor's first element in the array
   * @throws IndexOutOfBoundsException if the stretch leaves the array
   */
  public static Tensor view(float[] array, int offset, Shape shape) {
    if (offset < 0 || offset > array.length - shape.size()) {
      throw new IndexOutOfBoundsException(
          shape + " from " + offset + " leaves an array of " + array.length);
    }
    return new Tensor(array, offset, shape);
  }

  public Shape shape() {
    return shape;
  }

  public int size() {
    return shape.size();
  }

  /** The array looked at, shared: kernels read and write it from {@link #offset()} on. */
  public float[] array() {
    return array;
  }

  /** The index in {@link #array()} of the first element. */
  public int offset() {
    return offset;
  }

  /** The element at a place in row-major order, from 0. */
  public float at(int place) {
    return array[offset + place];
  }

  /** Writes the element at a place in row-major order, from 0. */
  public void setAt(int place, float value) {
    array[offset + place] = value;
  }

  /**
   * One element.
   *
   * @throws IndexOutOfBoundsException if the index does not fit the shape
   */
  public float get(int... index) {
    return array[offset + shape.offset(index)];
  }

  /**
   * Writes one element.
   *
   * @throws IndexOutOfBoundsException if the index does not fit the shape
   */
  public void set(float value, int... index) {
    array[offset + shape.offset(index)] = value;
  }

  /**
   * The single value of a tensor of one element.
   *
   * @throws IllegalStateException if it has more or fewer
   */
  public float item() {
    if (size() != 1) {
      throw new IllegalStateException("item() needs one element, the tensor is " + shape);
    }
    return array[offset];
  }

  /**
   * The same values under another shape, shared.
   *
   * @throws IllegalArgumentException if the number of elements differs
   */
  public Tensor reshape(Shape other) {
    if (other.size() != size()) {
      throw new IllegalArgumentException(shape + " does not become " + other);
    }
    return new Tensor(array, offset, other);
  }

  /**
   * Element {@code index} of the outermost dimension, shared: sample n of [N, C, H, W] is [C, H, W].
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Tensor slice(int index) {
    if (index < 0 || index >= shape.extent(0)) {
      throw new IndexOutOfBoundsException(index + " of " + shape);
    }
    Shape inner = shape.withoutBatch();
    return new Tensor(array, offset + index * inner.size(), inner);
  }

  /**
   * Elements from (inclusive) to (exclusive) of the outermost dimension, shared.
   *
   * @throws IndexOutOfBoundsException if they are not there
   */
  public Tensor slice(int from, int to) {
    if (from < 0 || to < from || to > shape.extent(0)) {
      throw new IndexOutOfBoundsException(from + " to " + to + " of " + shape);
    }
    return new Tensor(array, offset + from * shape.sampleSize(), shape.withBatch(to - from));
  }

  /** Sets every element. */
  public void fill(float value) {
    Arrays.fill(array, offset, offset + size(), value);
  }

  /**
   * Copies the other's values into this one, place by place.
   *
   * @throws IllegalArgumentException if the number of elements differs
   */
  public void copyFrom(Tensor other) {
    if (other.size() != size()) {
      throw new IllegalArgumentException(other.shape + " does not fit " + shape);
    }
    System.arraycopy(other.array, other.offset, array, offset, size());
  }

  /** A new tensor of the same shape and values; allocates 4 bytes an element. */
  public Tensor copy() {
    return new Tensor(toArray(), 0, shape);
  }

  /** The values in a new array. */
  public float[] toArray() {
    return Arrays.copyOfRange(array, offset, offset + size());
  }

  /** Whether shapes are equal and values equal bit for bit (NaN equals the same NaN, 0 differs from −0). */
  public boolean bitwiseEquals(Tensor other) {
    if (!shape.equals(other.shape)) {
      return false;
    }
    for (int i = 0; i < size(); i++) {
      if (Float.floatToRawIntBits(at(i)) != Float.floatToRawIntBits(other.at(i))) {
        return false;
      }
    }
    return true;
  }

  /** Shape and, for up to 16 elements, the values: for messages and test reports. */
  @Override
  public String toString() {
    return size() <= 16 ? shape + " " + Arrays.toString(toArray()) : "tensor " + shape;
  }
}
