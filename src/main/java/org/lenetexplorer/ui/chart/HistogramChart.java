package org.lenetexplorer.ui.chart;

import java.awt.Color;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.theme.ColorScale;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

/** How many of a tensor's numbers have which size: those below zero in one colour, the others in another. */
final class HistogramChart {
  private HistogramChart() {}

  static Chart of(ChartedTensor tensor) {
    Tensor values = tensor.values();
    if (values == null || tensor.reached() == 0) {
      return Chart.empty(tensor.name() + ": " + tensor.absence());
    }
    Histogram histogram = Histogram.of(values, tensor.reached());
    XYPlot plot = ChartStyle.plot(tensor.name(), "numbers");
    plot.setDataset(data(histogram));
    plot.setRenderer(renderer(tensor.quantity()));
    plot.getDomainAxis()
        .setRange(
            histogram.start(0) - histogram.width(),
            histogram.start(histogram.counts().length) + histogram.width());
    plot.getRangeAxis().setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    ((NumberAxis) plot.getRangeAxis()).setAutoRangeIncludesZero(true);
    return new Chart(
        ChartStyle.chart(plot, false),
        sentence(tensor, histogram),
        csv(histogram),
        x -> reading(histogram, x));
  }

  private static XYIntervalSeriesCollection data(Histogram histogram) {
    XYIntervalSeries negative = new XYIntervalSeries("below zero");
    XYIntervalSeries positive = new XYIntervalSeries("zero and above");
    for (int i = 0; i < histogram.counts().length; i++) {
      double start = histogram.start(i);
      double end = histogram.start(i + 1);
      int count = histogram.counts()[i];
      (start < 0 ? negative : positive).add((start + end) / 2, start, end, count, 0, count);
    }
    XYIntervalSeriesCollection both = new XYIntervalSeriesCollection();
    both.addSeries(negative);
    both.addSeries(positive);
    return both;
  }

  private static XYBarRenderer renderer(Quantity quantity) {
    ColorScale scale = Theme.current().scale(quantity);
    XYBarRenderer renderer = new XYBarRenderer();
    renderer.setBarPainter(new StandardXYBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, new Color(scale.rgb(-0.8f, 1)));
    renderer.setSeriesPaint(1, new Color(scale.rgb(0.8f, 1)));
    renderer.setMargin(0.08);
    renderer.setDefaultCreateEntities(false);
    return renderer;
  }

  private static String sentence(ChartedTensor tensor, Histogram histogram) {
    String broken = histogram.broken() == 0
        ? ""
        : ", %,d NaN or infinite and not drawn".formatted(histogram.broken());
    String whole = tensor.reached() == tensor.shape().size()
        ? ""
        : " of %,d, the rest not computed yet".formatted(tensor.shape().size());
    return "%s: %,d numbers%s from %s to %s, %,d exactly 0%s"
        .formatted(
            tensor.name(),
            tensor.reached(),
            whole,
            tensor.extreme(-1),
            tensor.extreme(1),
            histogram.zeros(),
            broken);
  }

  private static String reading(Histogram histogram, double x) {
    int place = (int) Math.floor(x / histogram.width()) - histogram.first();
    if (place < 0 || place >= histogram.counts().length) {
      return "";
    }
    return "%,d numbers from %s to under %s"
        .formatted(
            histogram.counts()[place],
            Numbers.format((float) histogram.start(place)),
            Numbers.format((float) histogram.start(place + 1)));
  }

  private static String csv(Histogram histogram) {
    StringBuilder text = new StringBuilder("from,to,count\n");
    for (int i = 0; i < histogram.counts().length; i++) {
      text.append((float) histogram.start(i)).append(',');
      text.append((float) histogram.start(i + 1)).append(',');
      text.append(histogram.counts()[i]).append('\n');
    }
    return text.toString();
  }
}
