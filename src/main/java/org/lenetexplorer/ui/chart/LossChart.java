package org.lenetexplorer.ui.chart;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.model.Course;
import org.lenetexplorer.ui.theme.Theme;

/** The loss of every iteration: as it is, faintly, and its mean over a stretch; other branches dashed. */
final class LossChart {
  private static final int LEAST_FOR_MEAN = 20;
  private static final int MOST_EPOCH_LINES = 30;

  private LossChart() {}

  /**
   * Another branch's losses.
   *
   * @param id its number
   * @param fork the iteration in which it begins
   * @param losses by iteration, those before the fork included
   */
  record BranchLosses(int id, int fork, float[] losses) {}

  /**
   * The chart.
   *
   * @param others other branches than the present one
   * @param columns about how many pixels wide it will be
   */
  static Chart of(Course course, List<BranchLosses> others, int columns) {
    float[] losses = course.losses();
    int first = (int) Math.min(course.firstIteration(), losses.length);
    LossFigures figures = LossFigures.of(losses, first);
    if (figures.count() == 0) {
      return Chart.empty("No loss yet: run an iteration.");
    }
    XYPlot plot = ChartStyle.plot("iteration", "loss");
    int window = window(losses.length - first);
    Color present = ChartStyle.color(0);
    boolean mean = losses.length - first >= LEAST_FOR_MEAN;
    if (mean) {
      float[] smoothed = Decimation.smoothed(losses, window);
      add(plot, "mean of " + window, smoothed, first, columns, present, 0);
    }
    addRaw(plot, losses, first, columns, mean);
    int last = losses.length;
    for (BranchLosses other : others) {
      float[] drawn = other.losses.length - first >= LEAST_FOR_MEAN
          ? Decimation.smoothed(other.losses, window(other.losses.length - first))
          : other.losses;
      int place = 1 + others.indexOf(other);
      String name = "branch " + other.id;
      add(plot, name, drawn, other.fork, columns, ChartStyle.color(place), place);
      last = Math.max(last, other.losses.length);
    }
    ChartStyle.wholeNumbers(plot, first, last - 1.0);
    markEpochs(plot, course, last);
    return new Chart(
        ChartStyle.chart(plot, true),
        figures.sentence() + branches(course, others),
        csv(losses, first),
        x -> reading(losses, first, x));
  }

  private static String branches(Course course, List<BranchLosses> others) {
    return others.isEmpty()
        ? ""
        : "; branch " + course.branch() + ", beside " + others.size() + " other"
            + (others.size() == 1 ? "" : "s");
  }

  /** A fiftieth of all, at least ten. */
  static int window(int count) {
    return Math.max(10, Math.min(1000, count / 50));
  }

  private static void addRaw(XYPlot plot, float[] losses, int first, int columns, boolean faint) {
    Color ink = ChartStyle.color(0);
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries("each iteration", Decimation.minMax(losses, first, columns));
    Color color = faint ? ChartStyle.faint(ink, 90) : ink;
    boolean points = losses.length - first < 2 * LEAST_FOR_MEAN;
    ChartStyle.addLine(plot, data, color, ChartStyle.THIN, points, true);
  }

  private static void add(
      XYPlot plot, String name, float[] values, int from, int columns, Color color, int stroke) {
    DefaultXYDataset data = new DefaultXYDataset();
    data.addSeries(name, Decimation.minMax(values, from, columns));
    ChartStyle.addLine(plot, data, color, ChartStyle.stroke(stroke), false, true);
  }

  private static void markEpochs(XYPlot plot, Course course, int last) {
    if (last / course.perEpoch() > MOST_EPOCH_LINES) {
      return;
    }
    for (long at = course.perEpoch(); at < last; at += course.perEpoch()) {
      ValueMarker marker = new ValueMarker(at);
      marker.setPaint(Theme.current().colors().quietText());
      marker.setStroke(ChartStyle.dashed(2, 4));
      plot.addDomainMarker(marker);
    }
  }

  private static String csv(float[] losses, int first) {
    StringBuilder text = new StringBuilder("iteration,loss\n");
    for (int i = first; i < losses.length; i++) {
      text.append(i).append(',').append(losses[i]).append('\n');
    }
    return text.toString();
  }

  private static String reading(float[] losses, int first, double x) {
    int place = (int) Math.round(x);
    return place < first || place >= losses.length
        ? ""
        : "iteration " + place + ": loss " + Numbers.format(losses[place]);
  }
}
