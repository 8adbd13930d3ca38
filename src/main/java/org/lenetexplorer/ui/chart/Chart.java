package org.lenetexplorer.ui.chart;

import java.util.function.DoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/**
 * What a chart shows.
 *
 * @param drawing the chart, or null where there is nothing to draw
 * @param sentence the numbers that matter, in words; where there is nothing to draw, how to get something
 * @param csv all numbers as lines of comma-separated values with a heading, or empty
 * @param reading what there is to read at a place of the horizontal axis, for the mouse; empty where there is nothing
 */
record Chart(
    @Nullable JFreeChart drawing, String sentence, String csv, DoubleFunction<String> reading) {

  /** Nothing to draw yet. */
  static Chart empty(String sentence) {
    return new Chart(null, sentence, "", x -> "");
  }
}
