package org.lenetexplorer.ui.chart;

import org.lenetexplorer.ui.component.Numbers;

/**
 * The losses in a few numbers.
 *
 * @param count iterations that have a loss, finite or not
 * @param lastAt the last of them
 * @param last its loss
 * @param leastAt where the smallest finite loss is
 * @param least that loss; NaN if none is finite
 * @param broken how many are NaN or infinite
 */
record LossFigures(int count, int lastAt, float last, int leastAt, float least, int broken) {
  /**
   * The figures.
   *
   * @param from the first iteration that counts
   */
  static LossFigures of(float[] losses, int from) {
    int leastAt = -1;
    int broken = 0;
    for (int i = from; i < losses.length; i++) {
      if (!Float.isFinite(losses[i])) {
        broken++;
      } else if (leastAt < 0 || losses[i] < losses[leastAt]) {
        leastAt = i;
      }
    }
    int lastAt = losses.length - 1;
    return new LossFigures(
        Math.max(0, losses.length - from),
        lastAt,
        losses.length == 0 ? Float.NaN : losses[lastAt],
        leastAt,
        leastAt < 0 ? Float.NaN : losses[leastAt],
        broken);
  }

  /** As a sentence: {@code Loss after iteration 41: 0.1234, lowest 0.1021 after iteration 37}. */
  String sentence() {
    String lowest = leastAt < 0 || leastAt == lastAt
        ? (count > 1 && leastAt == lastAt ? ", the lowest so far" : "")
        : ", lowest " + Numbers.format(least) + " after iteration " + leastAt;
    String bad = broken == 0
        ? ""
        : "; " + broken + (broken == 1 ? " loss is" : " losses are") + " NaN or infinite";
    return "Loss after iteration " + lastAt + ": " + Numbers.format(last) + lowest + bad;
  }
}
