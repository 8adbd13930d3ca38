package org.lenetexplorer.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.lenetexplorer.ui.component.Drawing;
import org.lenetexplorer.ui.model.Course;
import org.lenetexplorer.ui.theme.Theme;

/**
 * The charts of a training for files: the same as in the window, in the theme that is drawn in, on any thread.
 *
 * @param drawing the chart; empty where there is nothing to draw
 * @param sentence the numbers that matter, in words; where there is nothing to draw, how to get something
 */
public record ChartPictures(Optional<Drawing> drawing, String sentence) {
  /** The loss of every iteration, with its mean; sizes in pixels of the layout. */
  public static ChartPictures loss(Course course, int width, int height) {
    return of(LossChart.of(course, List.of(), width), width, height);
  }

  /** The share of test images read rightly, test by test; sizes in pixels of the layout. */
  public static ChartPictures accuracy(Course course, int width, int height) {
    return of(AccuracyChart.of(course), width, height);
  }

  private static ChartPictures of(Chart chart, int width, int height) {
    JFreeChart drawing = chart.drawing();
    Rectangle2D area = new Rectangle2D.Double(0, 0, width, height);
    return new ChartPictures(
        Optional.ofNullable(drawing)
            .map(drawn -> new Drawing(
                width, height, Theme.current().colors().canvas(), g -> drawn.draw(g, area))),
        chart.sentence());
  }
}
