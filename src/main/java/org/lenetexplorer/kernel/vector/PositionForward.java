package org.lenetexplorer.kernel.vector;

import org.jspecify.annotations.Nullable;

/** Convolution with vectors of positions, four or two output channels at a time. */
final class PositionForward {
  /** Positions in a tile. */
  static final int RUN = WideTiles.ACROSS * Lanes.COUNT;
  /** Output channels at a time at most. */
  static final int ROWS = 4;

  private final float[] start = new float[ROWS];
  private float[] wide = new float[0];
  private int row;

  /** Values of a row of {@link #wide()} that hold so many positions. */
  static int row(int positions) {
    return (positions + RUN - 1) / RUN * RUN;
  }

  /** Products that a forward pass over so many positions takes, in vectors. */
  static double vectors(int positions, int outChannels, int taps) {
    int even = outChannels + outChannels % 2;
    return (double) row(positions) / Lanes.COUNT * even * taps;
  }

  /** Makes room for {@code rows} rows of positions. */
  void begin(int positions, int rows) {
    row = row(positions);
    wide = Lanes.atLeast(wide, rows * row + 2 * Lanes.COUNT);
  }

  /** The rows computed last. */
  float[] wide() {
    return wide;
  }

  /** Values from one row to the next. */
  int row() {
    return row;
  }

  /** How many of the channels from {@code o} on are computed together. */
  static int rows(int outChannels, int o) {
    return Math.min(ROWS, outChannels - o);
  }

  /**
   * Computes all positions of the channels from {@code o} on, into rows from {@code first} on.
   *
   * @param taps where each tap finds the cell for position 0
   */
  void run(
      int[] taps,
      float[] cells,
      int outChannels,
      int o,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      int first) {
    int rows = rows(outChannels, o);
    for (int r = 0; r < ROWS; r++) {
      start[r] = b == null ? 0 : b[b0 + Math.min(o + r, outChannels - 1)];
    }
    int k0 = w0 + o * taps.length;
    int k1 = k0 + (rows > 1 ? taps.length : 0);
    int k2 = k1 + (rows > 2 ? taps.length : 0);
    int k3 = k2 + (rows > 3 ? taps.length : 0);
    int target = first * row;
    for (int p = 0; p < row; p += RUN) {
      if (rows > 2) {
        WideTiles.forward4(taps, cells, p, w, k0, k1, k2, k3, start, wide, target + p, row);
      } else {
        WideTiles.forward2(taps, cells, p, w, k0, k1, start, wide, target + p, row);
      }
    }
  }
}
