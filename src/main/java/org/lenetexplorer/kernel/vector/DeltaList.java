package org.lenetexplorer.kernel.vector;

/** The values of δ that are not zero, each with a place that goes with it. */
final class DeltaList {
  private int[] places = new int[0];
  private float[] values = new float[0];
  private int[] starts = new int[0];
  private int[] bucketed = new int[0];
  private float[] bucketedValues = new float[0];

  /** The place of each value of {@link #take}. */
  int[] places() {
    return places;
  }

  float[] values() {
    return values;
  }

  /** Lists the values of one map that are not zero, with the place that {@code table} has for each; returns their number. */
  int take(int n, float[] map, int map0, int[] table) {
    if (places.length < n + 1) {
      places = new int[n + 1];
      values = new float[n + 1];
    }
    int[] target = places;
    float[] kept = values;
    int count = 0;
    for (int j = 0; j < n; j++) {
      float value = map[map0 + j];
      target[count] = table[j];
      kept[count] = value;
      int bits = Float.floatToRawIntBits(value) << 1;
      count += (bits | -bits) >>> 31;
    }
    return count;
  }

  /**
   * Lists the values of {@code maps} maps by position: those of position p are entries {@link #start}(p) to start(p + 1).
   *
   * @param step what the place grows by from one map to the next
   */
  void takeByPosition(int maps, int plane, float[] dy, int dy0, int step) {
    if (bucketed.length < maps * plane + 1) {
      bucketed = new int[maps * plane + 1];
      bucketedValues = new float[maps * plane + 1];
    }
    if (starts.length < plane + 1) {
      starts = new int[plane + 1];
    }
    int count = 0;
    for (int p = 0; p < plane; p++) {
      starts[p] = count;
      for (int o = 0; o < maps; o++) {
        float value = dy[dy0 + o * plane + p];
        bucketed[count] = o * step;
        bucketedValues[count] = value;
        int bits = Float.floatToRawIntBits(value) << 1;
        count += (bits | -bits) >>> 31;
      }
    }
    starts[plane] = count;
  }

  int start(int position) {
    return starts[position];
  }

  /** The places of {@link #takeByPosition}. */
  int[] bucketed() {
    return bucketed;
  }

  float[] bucketedValues() {
    return bucketedValues;
  }
}
