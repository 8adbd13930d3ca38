package org.lenetexplorer.data;

import org.lenetexplorer.random.MersenneTwister;

/**
 * What is particular to one person writing one digit.
 *
 * @param looseness standard deviation of the points' distance from the skeleton, in digit heights
 * @param aspect width of the digit over what the skeleton has
 * @param slant how far the top leans to the right, in digit heights
 * @param turn rotation of the whole, in radians, clockwise
 * @param waist exponent that raises (above 1) or lowers the middle of the digit
 * @param swing amplitude of the smooth distortion, in digit heights
 * @param radius half the thickness of the stroke, in pixels
 * @param nib how much thicker the stroke is along one direction than on average, as a part of it
 * @param wobble how much the thickness changes along the stroke, as a part of it
 */
record Hand(
    double looseness,
    double aspect,
    double slant,
    double turn,
    double waist,
    double swing,
    double radius,
    double nib,
    double wobble) {

  /** A hand as it may come. */
  static Hand draw(MersenneTwister random) {
    return new Hand(
        0.03 * spread(random, 0.45),
        0.9 * spread(random, 0.25),
        0.17 + 0.25 * random.nextGaussian(),
        0.1 * random.nextGaussian(),
        spread(random, 0.2),
        0.03 * spread(random, 0.5),
        Math.min(
            2.6, Math.max(0.6, 1.17 * spread(random, random.nextDouble() < 0.15 ? 0.5 : 0.25))),
        random.nextDouble(0, 0.35),
        random.nextDouble(0, 0.4));
  }

  /** A positive factor around 1 whose logarithm is normal with this standard deviation. */
  private static double spread(MersenneTwister random, double deviation) {
    return Math.exp(deviation * random.nextGaussian());
  }
}
