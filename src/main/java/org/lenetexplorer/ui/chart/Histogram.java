package org.lenetexplorer.ui.chart;

import org.lenetexplorer.tensor.Tensor;

/**
 * How many numbers of a tensor lie in each of some stretches of equal length, one of which begins at 0.
 *
 * @param first the number of the first stretch; stretch i reaches from i·width to (i + 1)·width, its end excluded
 * @param width of a stretch; positive
 * @param counts for each stretch
 * @param zeros numbers that are exactly 0, counted in their stretch as well
 * @param broken numbers that are NaN or infinite, counted nowhere else
 */
record Histogram(int first, double width, int[] counts, int zeros, int broken) {
  private static final int STRETCHES = 40;

  /**
   * The histogram of a tensor's first elements.
   *
   * @param count how many elements have been computed
   */
  static Histogram of(Tensor values, int count) {
    double least = 0;
    double most = 0;
    int zeros = 0;
    int broken = 0;
    for (int i = 0; i < count; i++) {
      float value = values.at(i);
      if (Float.isFinite(value)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
        zeros += value == 0 ? 1 : 0;
      } else {
        broken++;
      }
    }
    double width = nice((most - least) / STRETCHES);
    int first = (int) Math.floor(least / width);
    int[] counts = new int[(int) Math.floor(most / width) - first + 1];
    for (int i = 0; i < count; i++) {
      if (Float.isFinite(values.at(i))) {
        counts[(int) Math.floor(values.at(i) / width) - first]++;
      }
    }
    return new Histogram(first, width, counts, zeros, broken);
  }

  /** The next of 1, 2 and 5 times a power of ten. */
  private static double nice(double width) {
    if (!(width > 0)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(width)));
    double share = width / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }

  /** Where a stretch begins. */
  double start(int place) {
    return (first + place) * width;
  }

  /** All numbers that are in a stretch. */
  int total() {
    int total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }
}
