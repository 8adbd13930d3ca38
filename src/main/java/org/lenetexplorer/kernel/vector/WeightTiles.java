package org.lenetexplorer.kernel.vector;

import java.util.Arrays;
import org.lenetexplorer.kernel.Window;

/** ∂w of a convolution by vectors of positions, three maps of δ at a time, summed over the images of a call. */
final class WeightTiles {
  /** Maps of δ at a time at most. */
  static final int ROWS = 3;

  private float[] sums = new float[0];
  private float[] rows = new float[0];
  private int row;
  private int kernel;
  private int vectors;

  /** Starts a sum. */
  void begin(WideImage image, int outChannels) {
    vectors = Lanes.vectors(image.positions());
    row = vectors * Lanes.COUNT;
    int padded =
        (image.window().taps() + WideTiles.ACROSS - 1) / WideTiles.ACROSS * WideTiles.ACROSS;
    kernel = padded * Lanes.COUNT;
    int length = (outChannels + ROWS - 1) / ROWS * ROWS * kernel;
    sums = Lanes.atLeast(sums, length);
    Arrays.fill(sums, 0, length, 0);
    rows = Lanes.atLeast(rows, ROWS * row);
    Arrays.fill(rows, 0, ROWS * row, 0);
  }

  /** Up to three maps of δ, spread over rows of positions; 0 where no position is. */
  float[] rows() {
    return rows;
  }

  /** Where a row begins in {@link #rows()}. */
  int row(int r) {
    return r * row;
  }

  /** How many of the maps from {@code o} on are taken together. */
  static int rows(int outChannels, int o) {
    return Math.min(ROWS, outChannels - o);
  }

  /** Empties the rows. */
  void clearRows(int count) {
    Arrays.fill(rows, 0, count * row, 0);
  }

  /** Adds the products of an image and the δ in the rows, the maps from {@code o} on. */
  void add(WideImage image, int o) {
    int[] taps = image.taps();
    int last = taps.length - 1;
    for (int tap = 0; tap <= last; tap += WideTiles.ACROSS) {
      int t0 = taps[tap];
      int t1 = taps[Math.min(tap + 1, last)];
      int t2 = taps[Math.min(tap + 2, last)];
      int t3 = taps[Math.min(tap + 3, last)];
      int t4 = taps[Math.min(tap + 4, last)];
      int at = o * kernel + tap * Lanes.COUNT;
      float[] x = image.cells();
      WideTiles.weightGrad3(vectors, x, t0, t1, t2, t3, t4, rows, row, sums, at, kernel);
    }
  }

  /** Adds the sums to {@code dw}. */
  void finish(Window window, int outChannels, float[] dw, int dw0) {
    int taps = window.taps();
    for (int o = 0; o < outChannels; o++) {
      for (int tap = 0; tap < taps; tap++) {
        dw[dw0 + o * taps + tap] += Lanes.sum(sums, o * kernel + tap * Lanes.COUNT);
      }
    }
  }
}
