package org.lenetexplorer.ui.chart;

/** Makes long lines as short as the screen needs them: of all that falls into a column of pixels, the least and the largest. */
final class Decimation {
  private Decimation() {}

  /**
   * The points to be drawn, in their order; those that are NaN or infinite are left out. Where there are no more points than
   * two for each column, all of them.
   *
   * @param from the first value, from 0
   * @param columns pixels
   * @return two rows: places and values
   */
  static double[][] minMax(float[] values, int from, int columns) {
    int count = Math.max(0, values.length - from);
    if (count <= 2L * columns) {
      return points(values, from, count);
    }
    double[][] found = new double[2][2 * columns];
    int size = 0;
    for (int column = 0; column < columns; column++) {
      int start = from + (int) ((long) column * count / columns);
      int end = from + (int) ((long) (column + 1) * count / columns);
      int least = extreme(values, start, end, -1);
      int most = extreme(values, start, end, 1);
      if (least >= 0) {
        size = put(found, size, Math.min(least, most), values);
        size = least == most ? size : put(found, size, Math.max(least, most), values);
      }
    }
    return cut(found, size);
  }

  private static double[][] points(float[] values, int from, int count) {
    double[][] all = new double[2][count];
    int size = 0;
    for (int i = from; i < from + count; i++) {
      size = Float.isFinite(values[i]) ? put(all, size, i, values) : size;
    }
    return cut(all, size);
  }

  private static int put(double[][] points, int size, int place, float[] values) {
    points[0][size] = place;
    points[1][size] = values[place];
    return size + 1;
  }

  private static double[][] cut(double[][] points, int size) {
    return new double[][] {
      java.util.Arrays.copyOf(points[0], size), java.util.Arrays.copyOf(points[1], size)
    };
  }

  /** The place of the largest of the finite values times the sign, or −1 if there are none. */
  private static int extreme(float[] values, int start, int end, int sign) {
    int best = -1;
    for (int i = start; i < end; i++) {
      if (Float.isFinite(values[i]) && (best < 0 || sign * values[i] > sign * values[best])) {
        best = i;
      }
    }
    return best;
  }

  /** The mean of each value and those before it, {@code window} in all; values that are not finite are left out of it. */
  static float[] smoothed(float[] values, int window) {
    float[] means = new float[values.length];
    double sum = 0;
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (Float.isFinite(values[i])) {
        sum += values[i];
        count++;
      }
      if (i >= window && Float.isFinite(values[i - window])) {
        sum -= values[i - window];
        count--;
      }
      means[i] = count == 0 ? Float.NaN : (float) (sum / count);
    }
    return means;
  }
}
