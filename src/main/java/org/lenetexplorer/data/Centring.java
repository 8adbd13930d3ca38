package org.lenetexplorer.data;

/**
 * Places ink in an image as MNIST's makers did: moved by whole pixels so that its centre of mass comes closest to the
 * middle of the image.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">The MNIST database</a>
 */
final class Centring {
  private Centring() {}

  /**
   * Writes the ink into a square image, as far as it fits without being cut.
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
    int left = shift(across / mass, inkSide, imageSide);
    int top = shift(down / mass, inkSide, imageSide);
    for (int i = 0; i < ink.length; i++) {
      int place = (top + i / inkSide) * imageSide + left + i % inkSide;
      image[offset + place] = (byte) Math.round(255 * ink[i]);
    }
  }

  /** Pixels from the image's edge to the ink's, with the middle of an even side on the pixel behind it. */
  private static int shift(double centre, int inkSide, int imageSide) {
    int wanted = (int) Math.round(imageSide / 2 - centre);
    return Math.max(0, Math.min(imageSide - inkSide, wanted));
  }
}
