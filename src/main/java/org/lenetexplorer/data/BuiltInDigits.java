package org.lenetexplorer.data;

import java.util.stream.IntStream;
import org.lenetexplorer.random.MersenneTwister;

/**
 * Handwritten digits that the program draws itself, so that training needs no download: 28×28 pixels, the digit
 * in a 20×20 box with its centre of mass in the middle of the image, as in MNIST. Ten images in a row, from a
 * multiple of ten on, hold each digit once.
 */
public final class BuiltInDigits {
  private static final int SIDE = 28;
  private static final int BOX = 20;

  private BuiltInDigits() {}

  /**
   * Draws digits. Image i depends on the seed and i alone: a larger set begins with the smaller one. Uses all
   * processors; allocates 785 bytes an image.
   *
   * @throws IllegalArgumentException if the count is negative or too large for an array
   */
  public static Dataset draw(long seed, int count) {
    if (count < 0 || count > Integer.MAX_VALUE / (SIDE * SIDE)) {
      throw new IllegalArgumentException(
          "%d images are not between 0 and %d".formatted(count, Integer.MAX_VALUE / (SIDE * SIDE)));
    }
    byte[] pixels = new byte[count * SIDE * SIDE];
    byte[] labels = new byte[count];
    IntStream.range(0, count).parallel().forEach(i -> {
      labels[i] = (byte) digit(seed, i);
      draw(labels[i], generator(seed, i, "digit"), pixels, i * SIDE * SIDE);
    });
    return new Dataset("built-in digits", SIDE, SIDE, pixels, labels, Dataset.digits());
  }

  private static int digit(long seed, int i) {
    return generator(seed, i / 10, "ten digits").permutation(10)[i % 10];
  }

  private static MersenneTwister generator(long seed, int i, String purpose) {
    return MersenneTwister.forPurpose(seed * 0xD1342543DE82EF95L + i, purpose);
  }

  private static void draw(int digit, MersenneTwister random, byte[] pixels, int offset) {
    DigitStyle style = DigitStyles.draw(digit, random);
    PenPath path = new Handwriting(Hand.draw(random), random).write(style);
    path.fit(BOX);
    var raster = new InkRaster(BOX);
    raster.draw(path);
    Paper.draw(random).soak(raster.depth(), BOX, random);
    Centring.place(raster.depth(), BOX, pixels, offset, SIDE);
  }
}
