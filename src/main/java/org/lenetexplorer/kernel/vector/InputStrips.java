package org.lenetexplorer.kernel.vector;

import java.util.Arrays;

/** ∂x of a convolution by vectors of a patch, over the δ that are not zero. */
final class InputStrips {
  private float[] kernels = new float[0];

  /** Takes weights [O, taps] and lays each kernel out as a patch is, with zeros where a run ends before its last vector. */
  void begin(DeepImage image, int outChannels, float[] w, int w0) {
    int[] places = image.places();
    int patch = image.patch();
    kernels = Lanes.atLeast(kernels, outChannels * patch);
    Arrays.fill(kernels, 0, outChannels * patch, 0);
    for (int o = 0; o < outChannels; o++) {
      for (int tap = 0; tap < places.length; tap++) {
        kernels[o * patch + places[tap]] = w[w0 + o * places.length + tap];
      }
    }
  }

  /** Adds one image's gradient to {@code dx}, from its δ by position; the place of a δ is that of its kernel. */
  void add(DeepImage image, DeltaList list, float[] dx, int dx0) {
    Arrays.fill(image.cells(), 0);
    for (int p : image.order()) {
      StripTiles.inputGrad(
          list.start(p),
          list.end(p),
          list.places(),
          list.values(),
          kernels,
          image.vectors(),
          image.cells(),
          image.positions()[p]);
    }
    image.addTo(dx, dx0);
  }

  /** Leaves the image's padding zero, as the other passes expect it. */
  void finish(DeepImage image) {
    Arrays.fill(image.cells(), 0);
  }
}
