package org.lenetexplorer.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The inner loops of the fully connected layer; one loop a method, as in {@link WideTiles}. */
final class LinearTiles {
  /** Vectors in a tile of the two gradients. */
  static final int ACROSS = 5;

  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;

  private LinearTiles() {}

  /**
   * The products of two samples with four rows of weights: the L values from {@code last} on, of which {@code tails} has
   * the samples', and the {@code n} values before them, a multiple of L. They go to {@code sums}, L apart.
   */
  static void dot2x4(
      int n,
      int last,
      float[] x,
      int x0,
      int x1,
      float[] tails,
      float[] w,
      int w0,
      int w1,
      int w2,
      int w3,
      float[] sums) {
    FloatVector xa = FloatVector.fromArray(S, tails, 0);
    FloatVector xb = FloatVector.fromArray(S, tails, L);
    FloatVector row = FloatVector.fromArray(S, w, w0 + last);
    FloatVector a0 = row.mul(xa);
    FloatVector b0 = row.mul(xb);
    row = FloatVector.fromArray(S, w, w1 + last);
    FloatVector a1 = row.mul(xa);
    FloatVector b1 = row.mul(xb);
    row = FloatVector.fromArray(S, w, w2 + last);
    FloatVector a2 = row.mul(xa);
    FloatVector b2 = row.mul(xb);
    row = FloatVector.fromArray(S, w, w3 + last);
    FloatVector a3 = row.mul(xa);
    FloatVector b3 = row.mul(xb);
    for (int i = 0; i < n; i += L) {
      xa = FloatVector.fromArray(S, x, x0 + i);
      xb = FloatVector.fromArray(S, x, x1 + i);
      row = FloatVector.fromArray(S, w, w0 + i);
      a0 = row.fma(xa, a0);
      b0 = row.fma(xb, b0);
      row = FloatVector.fromArray(S, w, w1 + i);
      a1 = row.fma(xa, a1);
      b1 = row.fma(xb, b1);
      row = FloatVector.fromArray(S, w, w2 + i);
      a2 = row.fma(xa, a2);
      b2 = row.fma(xb, b2);
      row = FloatVector.fromArray(S, w, w3 + i);
      a3 = row.fma(xa, a3);
      b3 = row.fma(xb, b3);
    }
    sums[0] = a0.reduceLanes(VectorOperators.ADD);
    sums[1] = a1.reduceLanes(VectorOperators.ADD);
    sums[2] = a2.reduceLanes(VectorOperators.ADD);
    sums[3] = a3.reduceLanes(VectorOperators.ADD);
    sums[L] = b0.reduceLanes(VectorOperators.ADD);
    sums[L + 1] = b1.reduceLanes(VectorOperators.ADD);
    sums[L + 2] = b2.reduceLanes(VectorOperators.ADD);
    sums[L + 3] = b3.reduceLanes(VectorOperators.ADD);
  }

  /** The same for four samples. */
  static void dot4x4(
      int n,
      int last,
      float[] x,
      int x0,
      int x1,
      int x2,
      int x3,
      float[] tails,
      float[] w,
      int w0,
      int w1,
      int w2,
      int w3,
      float[] sums) {
    FloatVector xa = FloatVector.fromArray(S, tails, 0);
    FloatVector xb = FloatVector.fromArray(S, tails, L);
    FloatVector xc = FloatVector.fromArray(S, tails, 2 * L);
    FloatVector xd = FloatVector.fromArray(S, tails, 3 * L);
    FloatVector row = FloatVector.fromArray(S, w, w0 + last);
    FloatVector a0 = row.mul(xa);
    FloatVector b0 = row.mul(xb);
    FloatVector c0 = row.mul(xc);
    FloatVector d0 = row.mul(xd);
    row = FloatVector.fromArray(S, w, w1 + last);
    FloatVector a1 = row.mul(xa);
    FloatVector b1 = row.mul(xb);
    FloatVector c1 = row.mul(xc);
    FloatVector d1 = row.mul(xd);
    row = FloatVector.fromArray(S, w, w2 + last);
    FloatVector a2 = row.mul(xa);
    FloatVector b2 = row.mul(xb);
    FloatVector c2 = row.mul(xc);
    FloatVector d2 = row.mul(xd);
    row = FloatVector.fromArray(S, w, w3 + last);
    FloatVector a3 = row.mul(xa);
    FloatVector b3 = row.mul(xb);
    FloatVector c3 = row.mul(xc);
    FloatVector d3 = row.mul(xd);
    for (int i = 0; i < n; i += L) {
      xa = FloatVector.fromArray(S, x, x0 + i);
      xb = FloatVector.fromArray(S, x, x1 + i);
      xc = FloatVector.fromArray(S, x, x2 + i);
      xd = FloatVector.fromArray(S, x, x3 + i);
      row = FloatVector.fromArray(S, w, w0 + i);
      a0 = row.fma(xa, a0);
      b0 = row.fma(xb, b0);
      c0 = row.fma(xc, c0);
      d0 = row.fma(xd, d0);
      row = FloatVector.fromArray(S, w, w1 + i);
      a1 = row.fma(xa, a1);
      b1 = row.fma(xb, b1);
      c1 = row.fma(xc, c1);
      d1 = row.fma(xd, d1);
      row = FloatVector.fromArray(S, w, w2 + i);
      a2 = row.fma(xa, a2);
      b2 = row.fma(xb, b2);
      c2 = row.fma(xc, c2);
      d2 = row.fma(xd, d2);
      row = FloatVector.fromArray(S, w, w3 + i);
      a3 = row.fma(xa, a3);
      b3 = row.fma(xb, b3);
      c3 = row.fma(xc, c3);
      d3 = row.fma(xd, d3);
    }
    sums[0] = a0.reduceLanes(VectorOperators.ADD);
    sums[1] = a1.reduceLanes(VectorOperators.ADD);
    sums[2] = a2.reduceLanes(VectorOperators.ADD);
    sums[3] = a3.reduceLanes(VectorOperators.ADD);
    sums[L] = b0.reduceLanes(VectorOperators.ADD);
    sums[L + 1] = b1.reduceLanes(VectorOperators.ADD);
    sums[L + 2] = b2.reduceLanes(VectorOperators.ADD);
    sums[L + 3] = b3.reduceLanes(VectorOperators.ADD);
    sums[2 * L] = c0.reduceLanes(VectorOperators.ADD);
    sums[2 * L + 1] = c1.reduceLanes(VectorOperators.ADD);
    sums[2 * L + 2] = c2.reduceLanes(VectorOperators.ADD);
    sums[2 * L + 3] = c3.reduceLanes(VectorOperators.ADD);
    sums[3 * L] = d0.reduceLanes(VectorOperators.ADD);
    sums[3 * L + 1] = d1.reduceLanes(VectorOperators.ADD);
    sums[3 * L + 2] = d2.reduceLanes(VectorOperators.ADD);
    sums[3 * L + 3] = d3.reduceLanes(VectorOperators.ADD);
  }

  /**
   * y[r, j] += Σ a[r, k] · x[k, j] over {@code count} rows k, for two rows r and the values of five vectors j: the inner loop
   * of both gradients. The two rows may be the same.
   *
   * @param a0 the place of the first factor for the first row; {@code a1} for the second
   * @param aStep the distance from a factor to the next
   */
  static void accumulate2x5(
      int count,
      float[] a,
      int a0,
      int a1,
      int aStep,
      float[] x,
      int x0,
      int xStep,
      float[] y,
      int y0,
      int y1) {
    FloatVector p0 = FloatVector.fromArray(S, y, y0);
    FloatVector p1 = FloatVector.fromArray(S, y, y0 + L);
    FloatVector p2 = FloatVector.fromArray(S, y, y0 + 2 * L);
    FloatVector p3 = FloatVector.fromArray(S, y, y0 + 3 * L);
    FloatVector p4 = FloatVector.fromArray(S, y, y0 + 4 * L);
    FloatVector q0 = FloatVector.fromArray(S, y, y1);
    FloatVector q1 = FloatVector.fromArray(S, y, y1 + L);
    FloatVector q2 = FloatVector.fromArray(S, y, y1 + 2 * L);
    FloatVector q3 = FloatVector.fromArray(S, y, y1 + 3 * L);
    FloatVector q4 = FloatVector.fromArray(S, y, y1 + 4 * L);
    for (int k = 0; k < count; k++) {
      int at = x0 + k * xStep;
      FloatVector e = FloatVector.broadcast(S, a[a0 + k * aStep]);
      FloatVector f = FloatVector.broadcast(S, a[a1 + k * aStep]);
      FloatVector row = FloatVector.fromArray(S, x, at);
      p0 = row.fma(e, p0);
      q0 = row.fma(f, q0);
      row = FloatVector.fromArray(S, x, at + L);
      p1 = row.fma(e, p1);
      q1 = row.fma(f, q1);
      row = FloatVector.fromArray(S, x, at + 2 * L);
      p2 = row.fma(e, p2);
      q2 = row.fma(f, q2);
      row = FloatVector.fromArray(S, x, at + 3 * L);
      p3 = row.fma(e, p3);
      q3 = row.fma(f, q3);
      row = FloatVector.fromArray(S, x, at + 4 * L);
      p4 = row.fma(e, p4);
      q4 = row.fma(f, q4);
    }
    p0.intoArray(y, y0);
    p1.intoArray(y, y0 + L);
    p2.intoArray(y, y0 + 2 * L);
    p3.intoArray(y, y0 + 3 * L);
    p4.intoArray(y, y0 + 4 * L);
    q0.intoArray(y, y1);
    q1.intoArray(y, y1 + L);
    q2.intoArray(y, y1 + 2 * L);
    q3.intoArray(y, y1 + 3 * L);
    q4.intoArray(y, y1 + 4 * L);
  }

  /**
   * Σ a[r, k] · x[k, j] over {@code count} rows k, for four rows r and one vector of values j; to {@code sums}, L apart.
   *
   * @param a0 the place of the first factor for the first row; {@code a1} to {@code a3} for the others
   */
  static void products4x1(
      int count,
      float[] a,
      int a0,
      int a1,
      int a2,
      int a3,
      int aStep,
      float[] x,
      int x0,
      int xStep,
      float[] sums) {
    FloatVector p = FloatVector.zero(S);
    FloatVector q = FloatVector.zero(S);
    FloatVector r = FloatVector.zero(S);
    FloatVector s = FloatVector.zero(S);
    for (int k = 0; k < count; k++) {
      FloatVector row = FloatVector.fromArray(S, x, x0 + k * xStep);
      p = row.fma(FloatVector.broadcast(S, a[a0 + k * aStep]), p);
      q = row.fma(FloatVector.broadcast(S, a[a1 + k * aStep]), q);
      r = row.fma(FloatVector.broadcast(S, a[a2 + k * aStep]), r);
      s = row.fma(FloatVector.broadcast(S, a[a3 + k * aStep]), s);
    }
    p.intoArray(sums, 0);
    q.intoArray(sums, L);
    r.intoArray(sums, 2 * L);
    s.intoArray(sums, 3 * L);
  }

  /** y[j] = 0 + a · x[j] for n values j, at least a vector. */
  static void product(int n, float a, float[] x, int x0, float[] y, int y0) {
    FloatVector zero = FloatVector.zero(S);
    FloatVector factor = FloatVector.broadcast(S, a);
    int last = n - L;
    for (int j = 0; j < last; j += L) {
      FloatVector.fromArray(S, x, x0 + j).fma(factor, zero).intoArray(y, y0 + j);
    }
    FloatVector.fromArray(S, x, x0 + last).fma(factor, zero).intoArray(y, y0 + last);
  }
}
