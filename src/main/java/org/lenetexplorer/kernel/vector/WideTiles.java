package org.lenetexplorer.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of convolution over a {@link WideImage}: four or two output channels by five vectors, held in registers.
 * One loop a method, and small bodies: C2 boxes the vectors otherwise.
 */
final class WideTiles {
  /** Vectors of positions, or taps, in a tile. */
  static final int ACROSS = 5;

  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;

  private WideTiles() {}

  /**
   * y[r, p] = b[r] + Σ w[r, tap] · x[taps[tap] + p] for four rows r and 5·L positions p from {@code at} on.
   *
   * @param w0 where the first row's weights begin in {@code w}; {@code w1} to {@code w3} the others'
   * @param start each row's b
   * @param y0 where the first row's sums go to; the next row's go {@code step} further
   */
  static void forward4(
      int[] taps,
      float[] x,
      int at,
      float[] w,
      int w0,
      int w1,
      int w2,
      int w3,
      float[] start,
      float[] y,
      int y0,
      int step) {
    FloatVector a0 = FloatVector.broadcast(S, start[0]);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector b0 = FloatVector.broadcast(S, start[1]);
    FloatVector b1 = b0;
    FloatVector b2 = b0;
    FloatVector b3 = b0;
    FloatVector b4 = b0;
    FloatVector c0 = FloatVector.broadcast(S, start[2]);
    FloatVector c1 = c0;
    FloatVector c2 = c0;
    FloatVector c3 = c0;
    FloatVector c4 = c0;
    FloatVector d0 = FloatVector.broadcast(S, start[3]);
    FloatVector d1 = d0;
    FloatVector d2 = d0;
    FloatVector d3 = d0;
    FloatVector d4 = d0;
    for (int tap = 0; tap < taps.length; tap++) {
      int place = taps[tap] + at;
      FloatVector x0 = FloatVector.fromArray(S, x, place);
      FloatVector x1 = FloatVector.fromArray(S, x, place + L);
      FloatVector x2 = FloatVector.fromArray(S, x, place + 2 * L);
      FloatVector x3 = FloatVector.fromArray(S, x, place + 3 * L);
      FloatVector x4 = FloatVector.fromArray(S, x, place + 4 * L);
      FloatVector k = FloatVector.broadcast(S, w[w0 + tap]);
      a0 = x0.fma(k, a0);
      a1 = x1.fma(k, a1);
      a2 = x2.fma(k, a2);
      a3 = x3.fma(k, a3);
      a4 = x4.fma(k, a4);
      k = FloatVector.broadcast(S, w[w1 + tap]);
      b0 = x0.fma(k, b0);
      b1 = x1.fma(k, b1);
      b2 = x2.fma(k, b2);
      b3 = x3.fma(k, b3);
      b4 = x4.fma(k, b4);
      k = FloatVector.broadcast(S, w[w2 + tap]);
      c0 = x0.fma(k, c0);
      c1 = x1.fma(k, c1);
      c2 = x2.fma(k, c2);
      c3 = x3.fma(k, c3);
      c4 = x4.fma(k, c4);
      k = FloatVector.broadcast(S, w[w3 + tap]);
      d0 = x0.fma(k, d0);
      d1 = x1.fma(k, d1);
      d2 = x2.fma(k, d2);
      d3 = x3.fma(k, d3);
      d4 = x4.fma(k, d4);
    }
    store(a0, a1, a2, a3, a4, y, y0);
    store(b0, b1, b2, b3, b4, y, y0 + step);
    store(c0, c1, c2, c3, c4, y, y0 + 2 * step);
    store(d0, d1, d2, d3, d4, y, y0 + 3 * step);
  }

  /** The same for two rows. */
  static void forward2(
      int[] taps,
      float[] x,
      int at,
      float[] w,
      int w0,
      int w1,
      float[] start,
      float[] y,
      int y0,
      int step) {
    FloatVector a0 = FloatVector.broadcast(S, start[0]);
    FloatVector a1 = a0;
    FloatVector a2 = a0;
    FloatVector a3 = a0;
    FloatVector a4 = a0;
    FloatVector b0 = FloatVector.broadcast(S, start[1]);
    FloatVector b1 = b0;
    FloatVector b2 = b0;
    FloatVector b3 = b0;
    FloatVector b4 = b0;
    for (int tap = 0; tap < taps.length; tap++) {
      int place = taps[tap] + at;
      FloatVector x0 = FloatVector.fromArray(S, x, place);
      FloatVector x1 = FloatVector.fromArray(S, x, place + L);
      FloatVector x2 = FloatVector.fromArray(S, x, place + 2 * L);
      FloatVector x3 = FloatVector.fromArray(S, x, place + 3 * L);
      FloatVector x4 = FloatVector.fromArray(S, x, place + 4 * L);
      FloatVector k = FloatVector.broadcast(S, w[w0 + tap]);
      a0 = x0.fma(k, a0);
      a1 = x1.fma(k, a1);
      a2 = x2.fma(k, a2);
      a3 = x3.fma(k, a3);
      a4 = x4.fma(k, a4);
      k = FloatVector.broadcast(S, w[w1 + tap]);
      b0 = x0.fma(k, b0);
      b1 = x1.fma(k, b1);
      b2 = x2.fma(k, b2);
      b3 = x3.fma(k, b3);
      b4 = x4.fma(k, b4);
    }
    store(a0, a1, a2, a3, a4, y, y0);
    store(b0, b1, b2, b3, b4, y, y0 + step);
  }

  /**
   * Adds δ[r, p] · x[tap + p] to sum[r, tap, p mod L] for three rows r, five taps and {@code vectors}·L positions p.
   *
   * @param row where the second row's δ begins in {@code dy}, and the distance to the third's
   * @param s0 where the first row's sums begin in {@code sum}; the next row's are {@code step} further
   */
  static void weightGrad3(
      int vectors,
      float[] x,
      int t0,
      int t1,
      int t2,
      int t3,
      int t4,
      float[] dy,
      int row,
      float[] sum,
      int s0,
      int step) {
    FloatVector a0 = FloatVector.fromArray(S, sum, s0);
    FloatVector a1 = FloatVector.fromArray(S, sum, s0 + L);
    FloatVector a2 = FloatVector.fromArray(S, sum, s0 + 2 * L);
    FloatVector a3 = FloatVector.fromArray(S, sum, s0 + 3 * L);
    FloatVector a4 = FloatVector.fromArray(S, sum, s0 + 4 * L);
    FloatVector b0 = FloatVector.fromArray(S, sum, s0 + step);
    FloatVector b1 = FloatVector.fromArray(S, sum, s0 + step + L);
    FloatVector b2 = FloatVector.fromArray(S, sum, s0 + step + 2 * L);
    FloatVector b3 = FloatVector.fromArray(S, sum, s0 + step + 3 * L);
    FloatVector b4 = FloatVector.fromArray(S, sum, s0 + step + 4 * L);
    FloatVector c0 = FloatVector.fromArray(S, sum, s0 + 2 * step);
    FloatVector c1 = FloatVector.fromArray(S, sum, s0 + 2 * step + L);
    FloatVector c2 = FloatVector.fromArray(S, sum, s0 + 2 * step + 2 * L);
    FloatVector c3 = FloatVector.fromArray(S, sum, s0 + 2 * step + 3 * L);
    FloatVector c4 = FloatVector.fromArray(S, sum, s0 + 2 * step + 4 * L);
    for (int i = 0; i < vectors; i++) {
      int p = i * L;
      FloatVector e = FloatVector.fromArray(S, dy, p);
      FloatVector f = FloatVector.fromArray(S, dy, row + p);
      FloatVector g = FloatVector.fromArray(S, dy, 2 * row + p);
      FloatVector x0 = FloatVector.fromArray(S, x, t0 + p);
      a0 = x0.fma(e, a0);
      b0 = x0.fma(f, b0);
      c0 = x0.fma(g, c0);
      x0 = FloatVector.fromArray(S, x, t1 + p);
      a1 = x0.fma(e, a1);
      b1 = x0.fma(f, b1);
      c1 = x0.fma(g, c1);
      x0 = FloatVector.fromArray(S, x, t2 + p);
      a2 = x0.fma(e, a2);
      b2 = x0.fma(f, b2);
      c2 = x0.fma(g, c2);
      x0 = FloatVector.fromArray(S, x, t3 + p);
      a3 = x0.fma(e, a3);
      b3 = x0.fma(f, b3);
      c3 = x0.fma(g, c3);
      x0 = FloatVector.fromArray(S, x, t4 + p);
      a4 = x0.fma(e, a4);
      b4 = x0.fma(f, b4);
      c4 = x0.fma(g, c4);
    }
    store(a0, a1, a2, a3, a4, sum, s0);
    store(b0, b1, b2, b3, b4, sum, s0 + step);
    store(c0, c1, c2, c3, c4, sum, s0 + 2 * step);
  }

  private static void store(
      FloatVector v0,
      FloatVector v1,
      FloatVector v2,
      FloatVector v3,
      FloatVector v4,
      float[] y,
      int at) {
    v0.intoArray(y, at);
    v1.intoArray(y, at + L);
    v2.intoArray(y, at + 2 * L);
    v3.intoArray(y, at + 3 * L);
    v4.intoArray(y, at + 4 * L);
  }
}
