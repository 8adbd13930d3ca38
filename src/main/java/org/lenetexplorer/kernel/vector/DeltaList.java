package org.lenetexplorer.kernel.vector;

/** The values of δ that are not zero, each with a place that goes with it. */
final class DeltaList {
  private int[] places = new int[0];
  private float[] values = new float[0];
  private int[] starts = new int[0];
  private int[] ends = new int[0];

  /** The place of each listed value. */
  int[] places() {
    return places;
  }

  float[] values() {
    return values;
  }

  /**
   * Lists the values of one map that are not zero; returns their number.
   *
   * @param order the positions, in the order of the list
   * @param table the place of each position
   */
  int take(int[] order, float[] map, int map0, int[] table) {
    makeRoom(order.length);
    int count = 0;
    for (int j = 0; j < order.length; j++) {
      count = put(count, table[order[j]], map[map0 + order[j]]);
    }
    return count;
  }

  /**
   * Lists the values of {@code maps} maps by position: those of position p are entries {@link #start}(p) to {@link #end}(p).
   *
   * @param step what the place grows by from one map to the next
   */
  void takeByPosition(int maps, int plane, float[] dy, int dy0, int step) {
    makeRoom(maps * plane);
    makePositions(plane);
    int count = 0;
    for (int p = 0; p < plane; p++) {
      starts[p] = count;
      for (int o = 0; o < maps; o++) {
        count = put(count, o * step, dy[dy0 + o * plane + p]);
      }
      ends[p] = count;
    }
  }

  /**
   * Lists one map's δ behind a max-pool that are not zero, in the order of the outputs; returns their number.
   *
   * @param winners the position that each δ belongs to
   * @param table the place of each position
   */
  int takeWinners(
      int pooled, int[] winners, int winners0, float[] deltas, int deltas0, int[] table) {
    makeRoom(pooled);
    int count = 0;
    for (int k = 0; k < pooled; k++) {
      count = put(count, table[winners[winners0 + k]], deltas[deltas0 + k]);
    }
    return count;
  }

  /**
   * Lists the δ of {@code maps} maps behind a max-pool by position, each position's in the order of the maps.
   *
   * @param pooled δ in a map
   * @param plane positions in a map
   * @param step what the place grows by from one map to the next
   */
  void takeWinnersByPosition(
      int maps,
      int pooled,
      int plane,
      int[] winners,
      int winners0,
      float[] deltas,
      int deltas0,
      int step) {
    makeRoom(maps * plane);
    makePositions(plane);
    for (int p = 0; p < plane; p++) {
      starts[p] = p * maps;
      ends[p] = p * maps;
    }
    for (int o = 0; o < maps; o++) {
      for (int k = o * pooled; k < (o + 1) * pooled; k++) {
        int position = winners[winners0 + k];
        ends[position] = put(ends[position], o * step, deltas[deltas0 + k]);
      }
    }
  }

  /** The first entry of a position. */
  int start(int position) {
    return starts[position];
  }

  /** One past the last entry of a position. */
  int end(int position) {
    return ends[position];
  }

  private void makePositions(int plane) {
    if (starts.length < plane) {
      starts = new int[plane];
      ends = new int[plane];
    }
  }

  /** Room for n entries, and for one that is written and not kept. */
  private void makeRoom(int n) {
    if (places.length < n + 1) {
      places = new int[n + 1];
      values = new float[n + 1];
    }
  }

  /** Writes an entry, and returns the number of entries with it; a zero is not counted. No branch: it would be a guess. */
  private int put(int count, int place, float value) {
    places[count] = place;
    values[count] = value;
    int bits = Float.floatToRawIntBits(value) << 1;
    return count + ((bits | -bits) >>> 31);
  }
}
