package org.lenetexplorer.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The one vector shape of the process: C2 on JDK 17 compiles well for one only, and for the machine's own best. */
final class Lanes {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Float values in a vector, L. */
  static final int COUNT = SPECIES.length();

  /** Brings every other lane to each half. */
  static final VectorShuffle<Float> EVEN = VectorShuffle.fromOp(SPECIES, i -> 2 * i % COUNT);
  /** Brings the lanes between to each half. */
  static final VectorShuffle<Float> ODD = VectorShuffle.fromOp(SPECIES, i -> (2 * i + 1) % COUNT);
  /** The upper half of the lanes. */
  static final VectorMask<Float> UPPER = VectorMask.fromLong(SPECIES, -1L << (COUNT / 2));

  private Lanes() {}

  /** Vectors that hold {@code n} values, ⌈n / L⌉. */
  static int vectors(int n) {
    return (n + COUNT - 1) / COUNT;
  }

  /** Copies {@code n} values; where they fill a vector, the last one overlaps the one before. */
  static void copy(int n, float[] from, int from0, float[] to, int to0) {
    if (n < COUNT) {
      for (int j = 0; j < n; j++) {
        to[to0 + j] = from[from0 + j];
      }
      return;
    }
    int last = n - COUNT;
    FloatVector.fromArray(SPECIES, from, from0).intoArray(to, to0);
    for (int j = COUNT; j < last; j += COUNT) {
      FloatVector.fromArray(SPECIES, from, from0 + j).intoArray(to, to0 + j);
    }
    FloatVector.fromArray(SPECIES, from, from0 + last).intoArray(to, to0 + last);
  }

  /** The same, by one whole vector where that reaches to {@code end} at most: what comes next must be written later. */
  static void copy(int n, float[] from, int from0, float[] to, int to0, int end) {
    if (n < COUNT && to0 + COUNT <= end && from0 + COUNT <= from.length) {
      FloatVector.fromArray(SPECIES, from, from0).intoArray(to, to0);
    } else {
      copy(n, from, from0, to, to0);
    }
  }

  /**
   * Copies every other value to one place, those between to another; the last vectors overlap those before.
   *
   * @param n an even number of values, at least two vectors
   */
  static void split(int n, float[] from, int from0, float[] to, int even, int odd) {
    for (int j = 0; j < n; j += 2 * COUNT) {
      int at = Math.min(j, n - 2 * COUNT);
      FloatVector a = FloatVector.fromArray(SPECIES, from, from0 + at);
      FloatVector b = FloatVector.fromArray(SPECIES, from, from0 + at + COUNT);
      a.rearrange(EVEN).blend(b.rearrange(EVEN), UPPER).intoArray(to, even + at / 2);
      a.rearrange(ODD).blend(b.rearrange(ODD), UPPER).intoArray(to, odd + at / 2);
    }
  }

  /** Adds {@code n} values to others. */
  static void add(int n, float[] x, int x0, float[] y, int y0) {
    int j = 0;
    for (; j <= n - COUNT; j += COUNT) {
      FloatVector.fromArray(SPECIES, y, y0 + j)
          .add(FloatVector.fromArray(SPECIES, x, x0 + j))
          .intoArray(y, y0 + j);
    }
    for (; j < n; j++) {
      y[y0 + j] += x[x0 + j];
    }
  }

  /** Σ x over the one vector at {@code x0}. */
  static float sum(float[] x, int x0) {
    return FloatVector.fromArray(SPECIES, x, x0).reduceLanes(VectorOperators.ADD);
  }

  /** Σ x over {@code n} values. */
  static float sum(int n, float[] x, int x0) {
    FloatVector even = FloatVector.zero(SPECIES);
    FloatVector odd = FloatVector.zero(SPECIES);
    int j = 0;
    for (; j <= n - 2 * COUNT; j += 2 * COUNT) {
      even = even.add(FloatVector.fromArray(SPECIES, x, x0 + j));
      odd = odd.add(FloatVector.fromArray(SPECIES, x, x0 + j + COUNT));
    }
    float sum = even.add(odd).reduceLanes(VectorOperators.ADD);
    for (; j < n; j++) {
      sum += x[x0 + j];
    }
    return sum;
  }

  /** Whether all values are finite; their sum is finite only then. */
  static boolean finite(int n, float[] x, int x0) {
    return Float.isFinite(sum(n, x, x0));
  }

  /** The array if it is long enough, else a new one that is. */
  static float[] atLeast(float[] array, int length) {
    return array.length >= length ? array : new float[length];
  }
}
