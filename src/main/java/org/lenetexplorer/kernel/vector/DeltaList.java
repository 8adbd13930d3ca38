package org.lenetexplorer.kernel.vector;

/** The values of δ that are not zero, each with a place that goes with it. */
final class DeltaList {
  private int[] places = new int[0];
  private float[] values = new float[0];
  private int[] starts = new int[0];

  /** The place of each listed value. */
  int[] places() {
    return places;
  }

  float[] values() {
    return values;
  }

  /** Lists the values of one map that are not zero, with the place that {@code table} has for each; returns their number. */
  int take(int n, float[] map, int map0, int[] table) {
    makeRoom(n);
    int count = 0;
    for (int j = 0; j < n; j++) {
      count = put(count, table[j], map[map0 + j]);
    }
    return count;
  }

  /**
   * Lists the values of {@code maps} maps by position: those of position p are entries {@link #start}(p) to start(p + 1).
   *
   * @param step what the place grows by from one map to the next
   */
  void takeByPosition(int maps, int plane, float[] dy, int dy0, int step) {
    makeRoom(maps * plane);
    if (starts.length < plane + 1) {
      starts = new int[plane + 1];
    }
    int count = 0;
    for (int p = 0; p < plane; p++) {
      starts[p] = count;
      for (int o = 0; o < maps; o++) {
        count = put(count, o * step, dy[dy0 + o * plane + p]);
      }
    }
    starts[plane] = count;
  }

  /** The first entry of a position. */
  int start(int position) {
    return starts[position];
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
