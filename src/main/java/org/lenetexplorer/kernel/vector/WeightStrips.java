package org.lenetexplorer.kernel.vector;

import java.util.Arrays;

/** ∂w of a convolution by vectors of a patch, over the δ that are not zero, summed over the images of a call. */
final class WeightStrips {
  private float[] sums = new float[0];
  private int patch;

  /** Starts a sum. */
  void begin(DeepImage image, int outChannels) {
    patch = image.patch();
    sums = Lanes.atLeast(sums, outChannels * patch);
    Arrays.fill(sums, 0, outChannels * patch, 0);
  }

  /** Adds the products of an image and the first {@code count} δ of a list, those of map {@code o}. */
  void add(DeepImage image, int o, DeltaList list, int count) {
    StripTiles.weightGrad(
        count, list.places(), list.values(), image.cells(), image.vectors(), sums, o * patch);
  }

  /** Adds the sums to {@code dw}. */
  void finish(DeepImage image, int outChannels, float[] dw, int dw0) {
    int[] places = image.places();
    for (int o = 0; o < outChannels; o++) {
      for (int tap = 0; tap < places.length; tap++) {
        dw[dw0 + o * places.length + tap] += sums[o * patch + places[tap]];
      }
    }
  }
}
