package org.lenetexplorer.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Labelled grey images of one size, held as bytes: pixels [N, H, W] row-major from 0 (background) to 255 (ink),
 * labels [N] from 0 to classes − 1. Nothing in it changes once it is made.
 */
public final class Dataset {
  private final String name;
  private final int height;
  private final int width;
  private final byte[] pixels;
  private final byte[] labels;
  private final List<String> classNames;

  /**
   * A data set over these arrays, which are kept, not copied: the caller must not write to them again.
   *
   * @param name where the images come from, for people: "MNIST test"
   * @param height in pixels
   * @param width in pixels
   * @param pixels [N, H, W], unsigned
   * @param labels [N], unsigned
   * @param classNames the name of each label, from label 0 on
   * @throws IllegalArgumentException if the arrays do not fit each other or a label has no class name
   */
  public Dataset(
      String name, int height, int width, byte[] pixels, byte[] labels, List<String> classNames) {
    this.name = name;
    this.height = height;
    this.width = width;
    this.pixels = pixels;
    this.labels = labels;
    this.classNames = List.copyOf(classNames);
    if (height <= 0 || width <= 0 || pixels.length != (long) labels.length * height * width) {
      throw new IllegalArgumentException("%d pixels are not %d images of %d×%d"
          .formatted(pixels.length, labels.length, height, width));
    }
    for (byte label : labels) {
      if (Byte.toUnsignedInt(label) >= this.classNames.size()) {
        throw new IllegalArgumentException("label %d, but the classes are 0 to %d"
            .formatted(Byte.toUnsignedInt(label), this.classNames.size() - 1));
      }
    }
  }

  /** The class names "0" to "9". */
  static List<String> digits() {
    return IntStream.range(0, 10).mapToObj(Integer::toString).toList();
  }

  /** Where the images come from, for people: "MNIST test". */
  public String name() {
    return name;
  }

  /** The number of images, N. */
  public int size() {
    return labels.length;
  }

  /** Rows of an image, in pixels. */
  public int height() {
    return height;
  }

  /** Columns of an image, in pixels. */
  public int width() {
    return width;
  }

  /** The name of each label, from label 0 on. */
  public List<String> classNames() {
    return classNames;
  }

  /**
   * The class of image i, from 0.
   *
   * @throws IndexOutOfBoundsException if there is no such image
   */
  public int label(int i) {
    return Byte.toUnsignedInt(labels[Objects.checkIndex(i, size())]);
  }

  /**
   * One pixel of image i, from 0 (background) to 255 (ink).
   *
   * @throws IndexOutOfBoundsException if there is no such image or pixel
   */
  public int pixel(int i, int row, int column) {
    Objects.checkIndex(i, size());
    Objects.checkIndex(row, height);
    Objects.checkIndex(column, width);
    return Byte.toUnsignedInt(pixels[(i * height + row) * width + column]);
  }

  /**
   * Writes what a table says of each pixel of a row.
   *
   * @param table 256 numbers, for pixels from 0 to 255
   * @param out receives W numbers from {@code offset} on
   */
  void lookUpRow(int i, int row, float[] table, float[] out, int offset) {
    Objects.checkIndex(i, size());
    Objects.checkIndex(row, height);
    int start = (i * height + row) * width;
    for (int column = 0; column < width; column++) {
      out[offset + column] = table[Byte.toUnsignedInt(pixels[start + column])];
    }
  }

  /**
   * Copies image i, row by row, to the start of an array.
   *
   * @param out receives H·W unsigned bytes
   * @throws IndexOutOfBoundsException if there is no such image or the array is too short
   */
  public void copyPixels(int i, byte[] out) {
    Objects.checkIndex(i, size());
    System.arraycopy(pixels, i * height * width, out, 0, height * width);
  }

  /**
   * The first images of this set as a set of their own; copies their pixels.
   *
   * @param count at most {@link #size()}
   * @throws IndexOutOfBoundsException if there are not so many
   */
  public Dataset first(int count) {
    Objects.checkFromToIndex(0, count, size());
    return new Dataset(
        name,
        height,
        width,
        Arrays.copyOf(pixels, count * height * width),
        Arrays.copyOf(labels, count),
        classNames);
  }
}
