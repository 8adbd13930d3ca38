package org.lenetexplorer.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.DefaultXYDataset;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.model.TrainingCurves;
import org.lenetexplorer.ui.theme.Theme;

/** log₁₀ of |Δw|/|w| of each layer, with a line at −3. */
final class UpdateChart {
  private static final double USUAL = -3;

  private UpdateChart() {}

  static Chart of(TrainingCurves curves) {
    Map<String, NavigableMap<Long, Double>> updates = curves.updates();
    if (updates.values().stream().allMatch(Map::isEmpty)) {
      return Chart.empty("No update yet: run an iteration to its end.");
    }
    XYPlot plot = ChartStyle.plot("iteration", "log₁₀ |Δw|/|w|");
    double least = USUAL - 0.5;
    double most = USUAL + 0.5;
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    int place = 0;
    for (Map.Entry<String, NavigableMap<Long, Double>> layer : updates.entrySet()) {
      double[][] points = points(layer.getValue());
      for (double y : points[1]) {
        least = Math.min(least, y - 0.2);
        most = Math.max(most, y + 0.2);
      }
      if (!layer.getValue().isEmpty()) {
        from = Math.min(from, layer.getValue().firstKey());
        to = Math.max(to, layer.getValue().lastKey());
      }
      DefaultXYDataset data = new DefaultXYDataset();
      data.addSeries(layer.getKey(), points);
      boolean dots = points[0].length < 40;
      ChartStyle.addLine(
          plot, data, ChartStyle.color(place), ChartStyle.stroke(place / 6), dots, true);
      place++;
    }
    plot.getRangeAxis().setRange(least, most);
    ChartStyle.wholeNumbers(plot, (double) from, (double) to);
    plot.addRangeMarker(usual());
    return new Chart(
        ChartStyle.chart(plot, true), sentence(updates), csv(updates), x -> reading(updates, x));
  }

  private static ValueMarker usual() {
    ValueMarker marker = new ValueMarker(USUAL);
    marker.setPaint(Theme.current().colors().text());
    marker.setStroke(ChartStyle.dashed(6, 4));
    return marker;
  }

  private static double[][] points(NavigableMap<Long, Double> ratios) {
    List<double[]> found = new ArrayList<>();
    ratios.forEach((iteration, ratio) -> {
      if (ratio > 0) {
        found.add(new double[] {iteration, Math.log10(ratio)});
      }
    });
    double[][] points = new double[2][found.size()];
    for (int i = 0; i < found.size(); i++) {
      points[0][i] = found.get(i)[0];
      points[1][i] = found.get(i)[1];
    }
    return points;
  }

  private static String sentence(Map<String, NavigableMap<Long, Double>> updates) {
    return "|Δw|/|w| of the last update: "
        + updates.entrySet().stream()
            .filter(layer -> !layer.getValue().isEmpty())
            .map(layer ->
                layer.getKey() + " " + text(layer.getValue().lastEntry().getValue()))
            .collect(Collectors.joining(", "));
  }

  private static String text(double ratio) {
    return Numbers.format((float) ratio);
  }

  private static String reading(Map<String, NavigableMap<Long, Double>> updates, double x) {
    StringBuilder text = new StringBuilder();
    updates.forEach((layer, ratios) -> {
      Map.Entry<Long, Double> nearest = ratios.floorEntry(Math.round(x));
      if (nearest != null) {
        text.append(text.isEmpty() ? "iteration " + nearest.getKey() + ": " : ", ");
        text.append(layer).append(' ').append(text(nearest.getValue()));
      }
    });
    return text.toString();
  }

  private static String csv(Map<String, NavigableMap<Long, Double>> updates) {
    TreeSet<Long> iterations = new TreeSet<>();
    updates.values().forEach(ratios -> iterations.addAll(ratios.keySet()));
    StringBuilder text =
        new StringBuilder("iteration," + String.join(",", updates.keySet()) + "\n");
    for (long iteration : iterations) {
      text.append(iteration);
      for (NavigableMap<Long, Double> ratios : updates.values()) {
        Double ratio = ratios.get(iteration);
        text.append(',').append(ratio == null ? "" : ratio.toString());
      }
      text.append('\n');
    }
    return text.toString();
  }
}
