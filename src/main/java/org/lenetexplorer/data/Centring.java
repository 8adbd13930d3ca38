package org.lenetexplorer.data;

/**
 * Places ink in an image as MNIST's makers did: moved by whole pixels so that its centre of mass comes closest
 * to the middle of the image. What then lies outside the image, of a few very uneven digits, is lost.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The MNIST database</a>
 */
final class Centring {
  private Centring() {}

  /**
   * Writes the ink into a square image.
   *
   * @param ink row by row, from 0 to 1, {@code inkSide} pixels a side
   * @param image receives {@code imageSide}² bytes from {@code offset} on, zero before; 255 is full ink
   */
  static void place(float[] ink, int inkSide, byte[] image, int offset, int imageSide) {
    double mass = 1e-9;
    double across = 0;
    double down = 0;
    for (int i = 0; i < ink.length; i++) {
      mass += ink[i];
      across += ink[i] * (i % inkSide);
      down += ink[i] * (i / inkSide);
    }
    int left = shift(across / mass, imageSide);
    int top = shift(down / mass, imageSide);
    for (int i = 0; i < ink.length; i++) {
      int row = top + i / inkSide;
      int column = left + i % inkSide;
      if (row >= 0 && row < imageSide && column >= 0 && column < imageSide) {
        image[offset + row * imageSide + column] = (byte) Math.round(255 * ink[i]);
      }
    }
  }

  /** Pixels from the image's edge to the ink's; the middle of an even side is the pixel behind it. */
  private static int shift(double centre, int imageSide) {
    return (int) Math.round(imageSide / 2 - centre);
  }
}
