package org.lenetexplorer.data;

import org.lenetexplorer.random.MersenneTwister;

/**
 * How ink soaks into paper and is scanned: from depths in the ink to pixels.
 *
 * @param edge width of the step from paper to ink, in pixels
 * @param roughness amplitude of the outline's irregularity, in pixels
 * @param blackness brightest ink; above 1 it is cut at 1
 * @param grain amplitude of the noise of pixels partly covered
 */
record Paper(float edge, float roughness, float blackness, float grain) {
  /** A paper as it may come. */
  static Paper draw(MersenneTwister random) {
    return new Paper(
        random.nextUniform(0.7f, 1.6f),
        random.nextUniform(0, 1.2f),
        random.nextUniform(0.97f, 1.4f),
        random.nextUniform(0, 0.2f));
  }

  /**
   * Turns depths, in pixels, into ink from 0 to 1, in place.
   *
   * @param depth square, row by row
   */
  void soak(float[] depth, int side, MersenneTwister random) {
    float[] noise = new float[side * side + side + 1];
    random.fillUniform(noise, 0, noise.length, -roughness / 2, roughness / 2);
    for (int i = 0; i < depth.length; i++) {
      float uneven = (noise[i] + noise[i + 1] + noise[i + side] + noise[i + side + 1]) / 2;
      float covered = (depth[i] + uneven) / edge + 0.5f;
      if (depth[i] == InkRaster.OUTSIDE || covered <= 0) {
        depth[i] = 0;
      } else {
        float speckle = covered < 1 ? random.nextUniform(-grain, grain) : 0;
        float ink = blackness * Math.min(1, covered) + speckle;
        depth[i] = Math.min(1, Math.max(0, ink));
      }
    }
  }
}
