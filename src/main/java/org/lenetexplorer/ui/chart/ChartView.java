package org.lenetexplorer.ui.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** One chart, drawn once for each change and kept as a picture; under the mouse, what there is to read at that place. */
@EdtOnly
final class ChartView extends JComponent implements Accessible {
  private String title = "";
  private Chart chart = Chart.empty("");
  private @Nullable BufferedImage picture;
  private @Nullable Rectangle2D area;

  ChartView() {
    setName("chart.view");
    setToolTipText("");
  }

  /** Shows another chart. */
  void show(String newTitle, Chart shown) {
    String before = chart.sentence();
    title = newTitle;
    chart = shown;
    picture = null;
    getAccessibleContext()
        .firePropertyChange(
            AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, shown.sentence());
    repaint();
  }

  @Override
  public @Nullable String getToolTipText(MouseEvent event) {
    String text = reading(event.getX());
    return text.isEmpty() ? null : text;
  }

  /**
   * What there is to read at a column of pixels.
   *
   * @param x in the view's own coordinates
   */
  String reading(int x) {
    JFreeChart drawing = chart.drawing();
    Rectangle2D plotted = area;
    if (drawing == null || plotted == null || x < plotted.getMinX() || x > plotted.getMaxX()) {
      return "";
    }
    XYPlot plot = drawing.getXYPlot();
    double value = plot.getDomainAxis().java2DToValue(x, plotted, plot.getDomainAxisEdge());
    return chart.reading().apply(value);
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Spacing.scaled(120), Spacing.scaled(80));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    JFreeChart drawing = chart.drawing();
    Color ground = Theme.current().colors().canvas();
    if (drawing == null || getWidth() < 40 || getHeight() < 40) {
      g.setColor(ground);
      g.fillRect(0, 0, getWidth(), getHeight());
      paintSentence(g);
    } else if (isPaintingForPrint()) {
      drawing.draw(g, new Rectangle2D.Double(0, 0, getWidth(), getHeight()));
    } else {
      paintPicture(g, drawing);
    }
    g.dispose();
  }

  private void paintPicture(Graphics2D g, JFreeChart drawing) {
    AffineTransform transform = g.getTransform();
    double scale = transform.getScaleX();
    int width = (int) Math.ceil(getWidth() * scale);
    int height = (int) Math.ceil(getHeight() * scale);
    BufferedImage kept = picture;
    if (kept == null || kept.getWidth() != width || kept.getHeight() != height) {
      kept = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D own = kept.createGraphics();
      own.scale(scale, scale);
      TextPainter.smooth(own);
      ChartRenderingInfo info = new ChartRenderingInfo();
      info.setEntityCollection(null);
      drawing.draw(own, new Rectangle2D.Double(0, 0, getWidth(), getHeight()), info);
      own.dispose();
      area = info.getPlotInfo().getDataArea();
      picture = kept;
    }
    g.setTransform(new AffineTransform());
    g.drawImage(kept, (int) transform.getTranslateX(), (int) transform.getTranslateY(), null);
  }

  private void paintSentence(Graphics2D g) {
    FontMetrics metrics = g.getFontMetrics(Fonts.text());
    String whole = chart.sentence();
    int colon = whole.indexOf(": ") + 2;
    boolean fits = metrics.stringWidth(whole) + 2 * Spacing.PANEL <= getWidth() || colon < 2;
    String first = fits ? whole : whole.substring(0, colon).strip();
    String second = fits ? "" : whole.substring(colon);
    int line = metrics.getHeight();
    Color ink = Theme.current().colors().quietText();
    double middle = getHeight() / 2.0 - (fits ? line / 2.0 : line);
    TextPainter.centered(
        g, first, Fonts.text(), new Rectangle2D.Double(0, middle, getWidth(), line), ink);
    TextPainter.centered(
        g, second, Fonts.text(), new Rectangle2D.Double(0, middle + line, getWidth(), line), ink);
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleChart();
    }
    return accessibleContext;
  }

  private final class AccessibleChart extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.CANVAS;
    }

    @Override
    public String getAccessibleName() {
      return title;
    }

    @Override
    public String getAccessibleDescription() {
      return chart.sentence();
    }
  }
}
