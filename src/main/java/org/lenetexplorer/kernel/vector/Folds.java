package org.lenetexplorer.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** Four sums over lanes at once, in fewer operations than four single ones. */
final class Folds {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final int L = Lanes.COUNT;
  private static final VectorShuffle<Float> HALVES = VectorShuffle.fromOp(S, i -> i ^ (L / 2));
  private static final VectorShuffle<Float> QUARTERS = VectorShuffle.fromOp(S, i -> i ^ (L / 4));
  private static final VectorMask<Float> UPPER_HALF = upper(L / 2);
  private static final VectorMask<Float> UPPER_QUARTERS = upper(L / 4);

  private Folds() {}

  private static VectorMask<Float> upper(int bit) {
    boolean[] lanes = new boolean[L];
    for (int i = 0; i < L; i++) {
      lanes[i] = (i & bit) != 0;
    }
    return VectorMask.fromArray(S, lanes, 0);
  }

  /** A vector whose quarters add up to the four sums, in the order a, c, b, d. */
  static FloatVector quarters(FloatVector a, FloatVector b, FloatVector c, FloatVector d) {
    FloatVector ab = a.blend(b, UPPER_HALF).add(b.blend(a, UPPER_HALF).rearrange(HALVES));
    FloatVector cd = c.blend(d, UPPER_HALF).add(d.blend(c, UPPER_HALF).rearrange(HALVES));
    return ab.blend(cd, UPPER_QUARTERS).add(cd.blend(ab, UPPER_QUARTERS).rearrange(QUARTERS));
  }

  /** The sum of one quarter that {@link #quarters} has put into an array. */
  static float sum(float[] quarters, int at) {
    float sum = quarters[at];
    for (int i = 1; i < L / 4; i++) {
      sum += quarters[at + i];
    }
    return sum;
  }
}
