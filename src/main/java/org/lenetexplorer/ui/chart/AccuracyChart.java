package org.lenetexplorer.ui.chart;

import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.ui.model.Course;

/** The share of test images read rightly, test by test. */
final class AccuracyChart {
  /** What to say before the first test. */
  static final String NONE = "No test yet: press Test Now, or train to the end of an epoch.";

  private AccuracyChart() {}

  static Chart of(Course course) {
    List<Assessment> tests = course.assessments();
    if (tests.isEmpty()) {
      return Chart.empty(NONE);
    }
    double[][] points = new double[2][tests.size()];
    for (int i = 0; i < tests.size(); i++) {
      points[0][i] = tests.get(i).iteration();
      points[1][i] = 100 * tests.get(i).accuracy();
    }
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("accuracy", points);
    XYPlot plot = ChartStyle.plot("iterations", "read rightly, %");
    ChartStyle.addLine(plot, data, ChartStyle.color(2), ChartStyle.STRONG, true, false);
    plot.getRangeAxis().setRange(0, 101);
    double end = Math.max(course.losses().length, points[0][tests.size() - 1]);
    ChartStyle.wholeNumbers(plot, 0, 1.02 * end);
    Assessment last = tests.get(tests.size() - 1);
    return new Chart(
        ChartStyle.chart(plot, false),
        "After " + last.sentence(),
        csv(tests),
        x -> reading(tests, x));
  }

  private static String csv(List<Assessment> tests) {
    StringBuilder text = new StringBuilder("iteration,images,accuracy\n");
    for (Assessment test : tests) {
      text.append(test.iteration()).append(',').append(test.matrix().total()).append(',');
      text.append(test.accuracy()).append('\n');
    }
    return text.toString();
  }

  /** The test nearest to a place. */
  private static String reading(List<Assessment> tests, double x) {
    Assessment nearest = tests.get(0);
    for (Assessment test : tests) {
      if (Math.abs(test.iteration() - x) < Math.abs(nearest.iteration() - x)) {
        nearest = test;
      }
    }
    return nearest.sentence();
  }
}
