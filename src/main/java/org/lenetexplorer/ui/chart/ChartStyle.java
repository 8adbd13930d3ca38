package org.lenetexplorer.ui.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Gives charts the colours and fonts of the present theme. */
final class ChartStyle {
  /** A line that is looked at. */
  static final Stroke STRONG = new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  /** A line in the background. */
  static final Stroke THIN = new BasicStroke(1, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private ChartStyle() {}

  /** A line that differs from others without its colour. */
  static Stroke dashed(float length, float gap) {
    return new BasicStroke(
        1.75f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {length, gap}, 0);
  }

  /** Strokes for lines that lie over each other, to be taken in turn. */
  static Stroke stroke(int place) {
    return switch (place % 4) {
      case 0 -> STRONG;
      case 1 -> dashed(7, 3);
      case 2 -> dashed(2, 2);
      default -> dashed(10, 4);
    };
  }

  /** Colours for lines that lie over each other, to be taken in turn: each reads well on the canvas. */
  static Color color(int place) {
    ThemeColors colors = Theme.current().colors();
    List<Color> inks = List.of(
        colors.phases().forward(),
        colors.phases().loss(),
        colors.phases().step(),
        colors.phases().backward(),
        colors.error(),
        colors.changed());
    return inks.get(place % inks.size());
  }

  /** A faint version of a colour. */
  static Color faint(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /** Two axes of numbers, a grid, no data yet. */
  static XYPlot plot(String across, String up) {
    XYPlot plot = new XYPlot();
    ThemeColors colors = Theme.current().colors();
    plot.setDomainAxis(axis(across));
    plot.setRangeAxis(axis(up));
    plot.setBackgroundPaint(colors.canvas());
    plot.setDomainGridlinePaint(colors.line());
    plot.setRangeGridlinePaint(colors.line());
    plot.setDomainGridlineStroke(dashed(1, 3));
    plot.setRangeGridlineStroke(dashed(1, 3));
    plot.setOutlineVisible(false);
    plot.setAxisOffset(new RectangleInsets(0, 0, 0, 0));
    return plot;
  }

  private static NumberAxis axis(String label) {
    NumberAxis axis = new NumberAxis(label);
    ThemeColors colors = Theme.current().colors();
    axis.setLabelFont(Fonts.small());
    axis.setLabelPaint(colors.quietText());
    axis.setTickLabelFont(Fonts.small());
    axis.setTickLabelPaint(colors.text());
    axis.setAxisLinePaint(colors.line());
    axis.setTickMarkPaint(colors.line());
    axis.setAutoRangeIncludesZero(false);
    axis.setTickLabelInsets(new RectangleInsets(5, 9, 5, 9)); // few labels, and few lines in the grid
    return axis;
  }

  /** Only whole numbers on the horizontal axis, from the first to the last. */
  static void wholeNumbers(XYPlot plot, double first, double last) {
    ValueAxis axis = plot.getDomainAxis();
    axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    axis.setRange(first, Math.max(first + 1, last));
  }

  /** Adds a line behind those that are there. */
  static void addLine(
      XYPlot plot, XYDataset data, Color color, Stroke stroke, boolean points, boolean named) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, points);
    renderer.setDrawSeriesLineAsPath(true);
    renderer.setSeriesPaint(0, color);
    renderer.setSeriesStroke(0, stroke);
    renderer.setSeriesShape(0, new java.awt.geom.Ellipse2D.Double(-3, -3, 6, 6));
    renderer.setSeriesVisibleInLegend(0, named);
    renderer.setDefaultCreateEntities(false);
    int place =
        plot.getDatasetCount() == 1 && plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
    plot.setDataset(place, data);
    plot.setRenderer(place, renderer);
  }

  /** The finished chart; the names of its lines above it. */
  static JFreeChart chart(XYPlot plot, boolean legend) {
    JFreeChart chart = new JFreeChart(null, Fonts.text(), plot, false);
    chart.setBackgroundPaint(Theme.current().colors().canvas());
    chart.setPadding(new RectangleInsets(4, 4, 4, 16));
    if (legend) {
      LegendTitle names = new LegendTitle(plot);
      names.setPosition(RectangleEdge.TOP);
      names.setItemFont(Fonts.small());
      names.setItemPaint(Theme.current().colors().text());
      names.setBackgroundPaint(null);
      names.setFrame(BlockBorder.NONE);
      chart.addSubtitle(names);
    }
    return chart;
  }
}
