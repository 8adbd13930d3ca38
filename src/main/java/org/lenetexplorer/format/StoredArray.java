package org.lenetexplorer.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * An array as a file holds it: element type, shape, and the bytes, little-endian and row-major. It never changes. Being
 * undecoded it takes no more memory than in the file, and goes from one format to another without loss.
 */
public final class StoredArray {
  private final ElementType type;
  private final Shape shape;
  private final byte[] bytes;

  private StoredArray(ElementType type, Shape shape, byte[] bytes) {
    this.type = type;
    this.shape = shape;
    this.bytes = bytes;
  }

  /** The tensor's values of this moment as {@link ElementType#F32}; copies 4 bytes an element. */
  public static StoredArray of(Tensor tensor) {
    byte[] bytes = new byte[Math.multiplyExact(tensor.size(), Float.BYTES)];
    littleEndian(bytes).asFloatBuffer().put(tensor.array(), tensor.offset(), tensor.size());
    return new StoredArray(ElementType.F32, tensor.shape(), bytes);
  }

  /**
   * Whole numbers as {@link ElementType#I64}; copies 8 bytes an element.
   *
   * @throws IllegalArgumentException if there are not exactly as many as the shape has elements
   */
  public static StoredArray of(Shape shape, long... values) {
    byte[] bytes = new byte[Math.multiplyExact(values.length, Long.BYTES)];
    littleEndian(bytes).asLongBuffer().put(values);
    return ofBytes(ElementType.I64, shape, bytes);
  }

  /**
   * An array out of a file.
   *
   * @param bytes little-endian and row-major; kept, not copied: the caller gives it away
   * @throws IllegalArgumentException if it has not exactly the bytes of the shape's elements
   */
  public static StoredArray ofBytes(ElementType type, Shape shape, byte[] bytes) {
    if (bytes.length != (long) shape.size() * type.width()) {
      throw new IllegalArgumentException(bytes.length + " bytes do not fill " + type + " " + shape);
    }
    return new StoredArray(type, shape, bytes);
  }

  public ElementType type() {
    return type;
  }

  public Shape shape() {
    return shape;
  }

  /** How many bytes {@link #writeTo} writes. */
  public int byteCount() {
    return bytes.length;
  }

  /** The values in a new tensor: exact for F32, F16, BF16 and integers up to 2²⁴, else the nearest float32. */
  public Tensor toTensor() {
    ByteBuffer buffer = littleEndian(bytes);
    float[] values = new float[shape.size()];
    if (type == ElementType.F32) {
      buffer.asFloatBuffer().get(values);
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] = type.floatAt(buffer, i);
      }
    }
    return Tensor.of(shape, values);
  }

  /** The array as {@link ElementType#F32}: itself where it is that, else of {@link #toTensor}'s values. */
  public StoredArray asFloat32() {
    return type == ElementType.F32 ? this : of(toTensor());
  }

  /**
   * The values in a new array, row-major, exact.
   *
   * @throws IllegalStateException if the type is not {@link ElementType#isInteger() an integer type}
   */
  public long[] toLongs() {
    if (!type.isInteger()) {
      throw new IllegalStateException("whole numbers wanted, the array is " + this);
    }
    ByteBuffer buffer = littleEndian(bytes);
    long[] values = new long[shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = type.longAt(buffer, i);
    }
    return values;
  }

  /** Writes the bytes, little-endian and row-major. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether type, shape and every byte are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof StoredArray array
        && type == array.type
        && shape.equals(array.shape)
        && Arrays.equals(bytes, array.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(bytes);
  }

  /** Type and shape: {@code F32 [6, 1, 5, 5]}. */
  @Override
  public String toString() {
    return type + " " + shape;
  }
}
