package org.lenetexplorer.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loop of convolution with output channels in the lanes: two rows of ten or five positions are held in registers, one
 * vector each, while the taps pass by. One loop, and a small body: C2 boxes the vectors otherwise.
 */
final class ChannelTiles {
  /** Rows of a tile. */
  static final int DOWN = 2;
  /** Positions in a row of a wide tile. */
  static final int WIDE = 10;
  /** Positions in a row of a narrow tile. */
  static final int NARROW = 5;

  private static final VectorSpecies<Float> S = Lanes.SPECIES;

  private ChannelTiles() {}

  /**
   * y[p, lane] = b[lane] + Σ w[tap, lane] · x[taps[tap] + p] for two rows of ten positions p.
   *
   * @param upper the first position of the upper row, as a place in {@code x}
   * @param lower the same for the lower row
   * @param w0 the first tap's weights, and the biases; the next tap's weights are {@code step} further
   * @param y0 where the upper row goes to; the next position is {@code step} further
   * @param y1 the same for the lower row
   */
  static void forward10(
      int[] taps,
      float[] x,
      int upper,
      int lower,
      float[] w,
      int w0,
      int step,
      float[] b,
      float[] y,
      int y0,
      int y1) {
    FloatVector a0 = FloatVector.fromArray(S, b, w0);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector a5 = a0;
    FloatVector a6 = a0;
    FloatVector a7 = a0;
    FloatVector a8 = a0;
    FloatVector a9 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector b4 = a0;
    FloatVector b5 = a0;
    FloatVector b6 = a0;
    FloatVector b7 = a0;
    FloatVector b8 = a0;
    FloatVector b9 = a0;
    for (int tap = 0; tap < taps.length; tap++) {
      FloatVector k = FloatVector.fromArray(S, w, w0 + tap * step);
      int p = taps[tap] + upper;
      int q = taps[tap] + lower;
      a0 = k.fma(FloatVector.broadcast(S, x[p]), a0);
      a1 = k.fma(FloatVector.broadcast(S, x[p + 1]), a1);
      a2 = k.fma(FloatVector.broadcast(S, x[p + 2]), a2);
      a3 = k.fma(FloatVector.broadcast(S, x[p + 3]), a3);
      a4 = k.fma(FloatVector.broadcast(S, x[p + 4]), a4);
      a5 = k.fma(FloatVector.broadcast(S, x[p + 5]), a5);
      a6 = k.fma(FloatVector.broadcast(S, x[p + 6]), a6);
      a7 = k.fma(FloatVector.broadcast(S, x[p + 7]), a7);
      a8 = k.fma(FloatVector.broadcast(S, x[p + 8]), a8);
      a9 = k.fma(FloatVector.broadcast(S, x[p + 9]), a9);
      b0 = k.fma(FloatVector.broadcast(S, x[q]), b0);
      b1 = k.fma(FloatVector.broadcast(S, x[q + 1]), b1);
      b2 = k.fma(FloatVector.broadcast(S, x[q + 2]), b2);
      b3 = k.fma(FloatVector.broadcast(S, x[q + 3]), b3);
      b4 = k.fma(FloatVector.broadcast(S, x[q + 4]), b4);
      b5 = k.fma(FloatVector.broadcast(S, x[q + 5]), b5);
      b6 = k.fma(FloatVector.broadcast(S, x[q + 6]), b6);
      b7 = k.fma(FloatVector.broadcast(S, x[q + 7]), b7);
      b8 = k.fma(FloatVector.broadcast(S, x[q + 8]), b8);
      b9 = k.fma(FloatVector.broadcast(S, x[q + 9]), b9);
    }
    a0.intoArray(y, y0);
    a1.intoArray(y, y0 + step);
    a2.intoArray(y, y0 + 2 * step);
    a3.intoArray(y, y0 + 3 * step);
    a4.intoArray(y, y0 + 4 * step);
    a5.intoArray(y, y0 + 5 * step);
    a6.intoArray(y, y0 + 6 * step);
    a7.intoArray(y, y0 + 7 * step);
    a8.intoArray(y, y0 + 8 * step);
    a9.intoArray(y, y0 + 9 * step);
    b0.intoArray(y, y1);
    b1.intoArray(y, y1 + step);
    b2.intoArray(y, y1 + 2 * step);
    b3.intoArray(y, y1 + 3 * step);
    b4.intoArray(y, y1 + 4 * step);
    b5.intoArray(y, y1 + 5 * step);
    b6.intoArray(y, y1 + 6 * step);
    b7.intoArray(y, y1 + 7 * step);
    b8.intoArray(y, y1 + 8 * step);
    b9.intoArray(y, y1 + 9 * step);
  }

  /** The same for two rows of five positions. */
  static void forward5(
      int[] taps,
      float[] x,
      int upper,
      int lower,
      float[] w,
      int w0,
      int step,
      float[] b,
      float[] y,
      int y0,
      int y1) {
    FloatVector a0 = FloatVector.fromArray(S, b, w0);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector b0 = a0;
    FloatVector b1 = a0;
    FloatVector b2 = a0;
    FloatVector b3 = a0;
    FloatVector b4 = a0;
    for (int tap = 0; tap < taps.length; tap++) {
      FloatVector k = FloatVector.fromArray(S, w, w0 + tap * step);
      int p = taps[tap] + upper;
      int q = taps[tap] + lower;
      a0 = k.fma(FloatVector.broadcast(S, x[p]), a0);
      a1 = k.fma(FloatVector.broadcast(S, x[p + 1]), a1);
      a2 = k.fma(FloatVector.broadcast(S, x[p + 2]), a2);
      a3 = k.fma(FloatVector.broadcast(S, x[p + 3]), a3);
      a4 = k.fma(FloatVector.broadcast(S, x[p + 4]), a4);
      b0 = k.fma(FloatVector.broadcast(S, x[q]), b0);
      b1 = k.fma(FloatVector.broadcast(S, x[q + 1]), b1);
      b2 = k.fma(FloatVector.broadcast(S, x[q + 2]), b2);
      b3 = k.fma(FloatVector.broadcast(S, x[q + 3]), b3);
      b4 = k.fma(FloatVector.broadcast(S, x[q + 4]), b4);
    }
    a0.intoArray(y, y0);
    a1.intoArray(y, y0 + step);
    a2.intoArray(y, y0 + 2 * step);
    a3.intoArray(y, y0 + 3 * step);
    a4.intoArray(y, y0 + 4 * step);
    b0.intoArray(y, y1);
    b1.intoArray(y, y1 + step);
    b2.intoArray(y, y1 + 2 * step);
    b3.intoArray(y, y1 + 3 * step);
    b4.intoArray(y, y1 + 4 * step);
  }
}
