package org.lenetexplorer.nn;

/**
 * A height and a width, in cells: of a kernel, a stride or a padding.
 *
 * @param height rows
 * @param width columns
 */
public record Size2d(int height, int width) {
  /** As many rows as columns. */
  public static Size2d square(int side) {
    return new Size2d(side, side);
  }

  Size2d requireAtLeast(int smallest, String argument) {
    if (height < smallest || width < smallest) {
      throw new IllegalArgumentException(argument + " " + this + " must be at least " + smallest);
    }
    return this;
  }

  /** As PyTorch prints a pair, {@code (5, 5)}. */
  @Override
  public String toString() {
    return "(" + height + ", " + width + ")";
  }

  /** As PyTorch prints an argument given as one number if it was square, {@code 2}, otherwise as a pair. */
  String toShortString() {
    return height == width ? Integer.toString(height) : toString();
  }
}
