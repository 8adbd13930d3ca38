package org.lenetexplorer.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of the convolution's gradients over a {@link DeepImage}: a strip of ten, five or one vectors of a patch is
 * held in registers while a list of δ passes by. Only the δ that are not zero need to be in the list: behind a max-pool
 * three quarters are zero.
 */
final class StripTiles {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;
  private static final int LONG = 10;
  private static final int SHORT = 5;

  private StripTiles() {}

  /** The vectors of a patch, filled up to whole strips. */
  static int padded(int vectors) {
    int rest = vectors % LONG;
    int strips = rest == 0 || rest == 1 ? rest : rest <= SHORT + 1 ? Math.max(rest, SHORT) : LONG;
    return vectors - rest + strips;
  }

  /** sum[k] += Σ d[q] · x[at[q] + vectors[k]] for all vectors k of a patch. */
  static void weightGrad(
      int count, int[] at, float[] d, float[] x, int[] vectors, float[] sum, int sum0) {
    int k = 0;
    for (; k + LONG <= vectors.length; k += LONG) {
      weightGrad10(count, at, d, x, vectors, k, sum, sum0 + k * L);
    }
    for (; k + SHORT <= vectors.length; k += SHORT) {
      weightGrad5(count, at, d, x, vectors, k, sum, sum0 + k * L);
    }
    for (; k < vectors.length; k++) {
      weightGrad1(count, at, d, x, vectors[k], sum, sum0 + k * L);
    }
  }

  private static void weightGrad10(
      int count, int[] at, float[] d, float[] x, int[] vectors, int k, float[] sum, int s) {
    int v0 = vectors[k];
    int v1 = vectors[k + 1];
    int v2 = vectors[k + 2];
    int v3 = vectors[k + 3];
    int v4 = vectors[k + 4];
    int v5 = vectors[k + 5];
    int v6 = vectors[k + 6];
    int v7 = vectors[k + 7];
    int v8 = vectors[k + 8];
    int v9 = vectors[k + 9];
    FloatVector a0 = FloatVector.fromArray(S, sum, s);
    FloatVector a1 = FloatVector.fromArray(S, sum, s + L);
    FloatVector a2 = FloatVector.fromArray(S, sum, s + 2 * L);
    FloatVector a3 = FloatVector.fromArray(S, sum, s + 3 * L);
    FloatVector a4 = FloatVector.fromArray(S, sum, s + 4 * L);
    FloatVector a5 = FloatVector.fromArray(S, sum, s + 5 * L);
    FloatVector a6 = FloatVector.fromArray(S, sum, s + 6 * L);
    FloatVector a7 = FloatVector.fromArray(S, sum, s + 7 * L);
    FloatVector a8 = FloatVector.fromArray(S, sum, s + 8 * L);
    FloatVector a9 = FloatVector.fromArray(S, sum, s + 9 * L);
    for (int q = 0; q < count; q++) {
      FloatVector e = FloatVector.broadcast(S, d[q]);
      int p = at[q];
      a0 = FloatVector.fromArray(S, x, p + v0).fma(e, a0);
      a1 = FloatVector.fromArray(S, x, p + v1).fma(e, a1);
      a2 = FloatVector.fromArray(S, x, p + v2).fma(e, a2);
      a3 = FloatVector.fromArray(S, x, p + v3).fma(e, a3);
      a4 = FloatVector.fromArray(S, x, p + v4).fma(e, a4);
      a5 = FloatVector.fromArray(S, x, p + v5).fma(e, a5);
      a6 = FloatVector.fromArray(S, x, p + v6).fma(e, a6);
      a7 = FloatVector.fromArray(S, x, p + v7).fma(e, a7);
      a8 = FloatVector.fromArray(S, x, p + v8).fma(e, a8);
      a9 = FloatVector.fromArray(S, x, p + v9).fma(e, a9);
    }
    a0.intoArray(sum, s);
    a1.intoArray(sum, s + L);
    a2.intoArray(sum, s + 2 * L);
    a3.intoArray(sum, s + 3 * L);
    a4.intoArray(sum, s + 4 * L);
    a5.intoArray(sum, s + 5 * L);
    a6.intoArray(sum, s + 6 * L);
    a7.intoArray(sum, s + 7 * L);
    a8.intoArray(sum, s + 8 * L);
    a9.intoArray(sum, s + 9 * L);
  }

  private static void weightGrad5(
      int count, int[] at, float[] d, float[] x, int[] vectors, int k, float[] sum, int s) {
    int v0 = vectors[k];
    int v1 = vectors[k + 1];
    int v2 = vectors[k + 2];
    int v3 = vectors[k + 3];
    int v4 = vectors[k + 4];
    FloatVector a0 = FloatVector.fromArray(S, sum, s);
    FloatVector a1 = FloatVector.fromArray(S, sum, s + L);
    FloatVector a2 = FloatVector.fromArray(S, sum, s + 2 * L);
    FloatVector a3 = FloatVector.fromArray(S, sum, s + 3 * L);
    FloatVector a4 = FloatVector.fromArray(S, sum, s + 4 * L);
    for (int q = 0; q < count; q++) {
      FloatVector e = FloatVector.broadcast(S, d[q]);
      int p = at[q];
      a0 = FloatVector.fromArray(S, x, p + v0).fma(e, a0);
      a1 = FloatVector.fromArray(S, x, p + v1).fma(e, a1);
      a2 = FloatVector.fromArray(S, x, p + v2).fma(e, a2);
      a3 = FloatVector.fromArray(S, x, p + v3).fma(e, a3);
      a4 = FloatVector.fromArray(S, x, p + v4).fma(e, a4);
    }
    a0.intoArray(sum, s);
    a1.intoArray(sum, s + L);
    a2.intoArray(sum, s + 2 * L);
    a3.intoArray(sum, s + 3 * L);
    a4.intoArray(sum, s + 4 * L);
  }

  private static void weightGrad1(
      int count, int[] at, float[] d, float[] x, int vector, float[] sum, int s) {
    FloatVector a = FloatVector.fromArray(S, sum, s);
    for (int q = 0; q < count; q++) {
      a = FloatVector.fromArray(S, x, at[q] + vector).fma(FloatVector.broadcast(S, d[q]), a);
    }
    a.intoArray(sum, s);
  }

  /** x[p + vectors[k]] += Σ d[q] · w[at[q] + k·L] over list entries {@code from} to {@code to}, for all vectors k. */
  static void inputGrad(
      int from, int to, int[] at, float[] d, float[] w, int[] vectors, float[] x, int p) {
    int k = 0;
    for (; k + LONG <= vectors.length; k += LONG) {
      inputGrad10(from, to, at, d, w, vectors, k, x, p);
    }
    for (; k + SHORT <= vectors.length; k += SHORT) {
      inputGrad5(from, to, at, d, w, vectors, k, x, p);
    }
    for (; k < vectors.length; k++) {
      inputGrad1(from, to, at, d, w, k * L, x, p + vectors[k]);
    }
  }

  private static void inputGrad10(
      int from, int to, int[] at, float[] d, float[] w, int[] vectors, int k, float[] x, int p) {
    FloatVector a0 = FloatVector.zero(S);
    FloatVector a1 = FloatVector.zero(S);
    FloatVector a2 = FloatVector.zero(S);
    FloatVector a3 = FloatVector.zero(S);
    FloatVector a4 = FloatVector.zero(S);
    FloatVector a5 = FloatVector.zero(S);
    FloatVector a6 = FloatVector.zero(S);
    FloatVector a7 = FloatVector.zero(S);
    FloatVector a8 = FloatVector.zero(S);
    FloatVector a9 = FloatVector.zero(S);
    for (int q = from; q < to; q++) {
      FloatVector e = FloatVector.broadcast(S, d[q]);
      int o = at[q] + k * L;
      a0 = FloatVector.fromArray(S, w, o).fma(e, a0);
      a1 = FloatVector.fromArray(S, w, o + L).fma(e, a1);
      a2 = FloatVector.fromArray(S, w, o + 2 * L).fma(e, a2);
      a3 = FloatVector.fromArray(S, w, o + 3 * L).fma(e, a3);
      a4 = FloatVector.fromArray(S, w, o + 4 * L).fma(e, a4);
      a5 = FloatVector.fromArray(S, w, o + 5 * L).fma(e, a5);
      a6 = FloatVector.fromArray(S, w, o + 6 * L).fma(e, a6);
      a7 = FloatVector.fromArray(S, w, o + 7 * L).fma(e, a7);
      a8 = FloatVector.fromArray(S, w, o + 8 * L).fma(e, a8);
      a9 = FloatVector.fromArray(S, w, o + 9 * L).fma(e, a9);
    }
    FloatVector.fromArray(S, x, p + vectors[k]).add(a0).intoArray(x, p + vectors[k]);
    FloatVector.fromArray(S, x, p + vectors[k + 1]).add(a1).intoArray(x, p + vectors[k + 1]);
    FloatVector.fromArray(S, x, p + vectors[k + 2]).add(a2).intoArray(x, p + vectors[k + 2]);
    FloatVector.fromArray(S, x, p + vectors[k + 3]).add(a3).intoArray(x, p + vectors[k + 3]);
    FloatVector.fromArray(S, x, p + vectors[k + 4]).add(a4).intoArray(x, p + vectors[k + 4]);
    FloatVector.fromArray(S, x, p + vectors[k + 5]).add(a5).intoArray(x, p + vectors[k + 5]);
    FloatVector.fromArray(S, x, p + vectors[k + 6]).add(a6).intoArray(x, p + vectors[k + 6]);
    FloatVector.fromArray(S, x, p + vectors[k + 7]).add(a7).intoArray(x, p + vectors[k + 7]);
    FloatVector.fromArray(S, x, p + vectors[k + 8]).add(a8).intoArray(x, p + vectors[k + 8]);
    FloatVector.fromArray(S, x, p + vectors[k + 9]).add(a9).intoArray(x, p + vectors[k + 9]);
  }

  private static void inputGrad5(
      int from, int to, int[] at, float[] d, float[] w, int[] vectors, int k, float[] x, int p) {
    FloatVector a0 = FloatVector.zero(S);
    FloatVector a1 = FloatVector.zero(S);
    FloatVector a2 = FloatVector.zero(S);
    FloatVector a3 = FloatVector.zero(S);
    FloatVector a4 = FloatVector.zero(S);
    for (int q = from; q < to; q++) {
      FloatVector e = FloatVector.broadcast(S, d[q]);
      int o = at[q] + k * L;
      a0 = FloatVector.fromArray(S, w, o).fma(e, a0);
      a1 = FloatVector.fromArray(S, w, o + L).fma(e, a1);
      a2 = FloatVector.fromArray(S, w, o + 2 * L).fma(e, a2);
      a3 = FloatVector.fromArray(S, w, o + 3 * L).fma(e, a3);
      a4 = FloatVector.fromArray(S, w, o + 4 * L).fma(e, a4);
    }
    FloatVector.fromArray(S, x, p + vectors[k]).add(a0).intoArray(x, p + vectors[k]);
    FloatVector.fromArray(S, x, p + vectors[k + 1]).add(a1).intoArray(x, p + vectors[k + 1]);
    FloatVector.fromArray(S, x, p + vectors[k + 2]).add(a2).intoArray(x, p + vectors[k + 2]);
    FloatVector.fromArray(S, x, p + vectors[k + 3]).add(a3).intoArray(x, p + vectors[k + 3]);
    FloatVector.fromArray(S, x, p + vectors[k + 4]).add(a4).intoArray(x, p + vectors[k + 4]);
  }

  private static void inputGrad1(
      int from, int to, int[] at, float[] d, float[] w, int shift, float[] x, int p) {
    FloatVector a = FloatVector.zero(S);
    for (int q = from; q < to; q++) {
      a = FloatVector.fromArray(S, w, at[q] + shift).fma(FloatVector.broadcast(S, d[q]), a);
    }
    FloatVector.fromArray(S, x, p).add(a).intoArray(x, p);
  }
}
