package org.lenetexplorer.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The choice of a 2×2 max-pool among four vectors of candidates. */
final class PoolTiles {
  private static final VectorSpecies<Float> S = Lanes.SPECIES;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  private PoolTiles() {}

  /**
   * y = max(0, the largest of four), winner = its place, for {@code count} vectors. Floats that are not negative are in the
   * order of their bits, so integers do: masks cost more than arithmetic on JDK 17. The candidates begin in {@code x} at
   * {@code x0} and at d1, d2 and d3 from there, in row-major order of the window.
   *
   * @param xStep distance to the next vector's candidates
   * @param lanes for each lane, what its places differ by from those of the first
   * @param place the place of the first lane's first candidate
   * @param placeStep what the places of the next vector differ by
   * @param width the distance of the places of two rows
   * @param yStep distance to the next vector of y and of the winners
   */
  static void choose(
      int count,
      float[] x,
      int x0,
      int xStep,
      int d1,
      int d2,
      int d3,
      int[] lanes,
      int place,
      int placeStep,
      int width,
      float[] y,
      int y0,
      int[] winners,
      int winners0,
      int yStep) {
    IntVector offsets = IntVector.fromArray(INTS, lanes, 0);
    for (int k = 0; k < count; k++) {
      int at = x0 + k * xStep;
      FloatVector zero = FloatVector.zero(S);
      IntVector best = FloatVector.fromArray(S, x, at).max(zero).reinterpretAsInts();
      IntVector next = FloatVector.fromArray(S, x, at + d1).max(zero).reinterpretAsInts();
      IntVector where = best.sub(next).lanewise(VectorOperators.ASHR, 31).and(1);
      best = best.max(next);
      next = FloatVector.fromArray(S, x, at + d2).max(zero).reinterpretAsInts();
      IntVector wins = best.sub(next).lanewise(VectorOperators.ASHR, 31);
      where = where.add(IntVector.broadcast(INTS, width).sub(where).and(wins));
      best = best.max(next);
      next = FloatVector.fromArray(S, x, at + d3).max(zero).reinterpretAsInts();
      wins = best.sub(next).lanewise(VectorOperators.ASHR, 31);
      where = where.add(IntVector.broadcast(INTS, width + 1).sub(where).and(wins));
      best.max(next).reinterpretAsFloats().intoArray(y, y0 + k * yStep);
      where.add(offsets).add(place + k * placeStep).intoArray(winners, winners0 + k * yStep);
    }
  }
}
