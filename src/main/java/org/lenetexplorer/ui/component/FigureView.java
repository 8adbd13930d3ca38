package org.lenetexplorer.ui.component;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A figure with its caption beneath. */
public final class FigureView extends JComponent implements Accessible {
  private final KeptPainting kept = new KeptPainting();
  private Figure figure;

  /** A view of a figure. */
  public FigureView(Figure figure) {
    this.figure = figure;
    setToolTipText(figure.caption());
  }

  /** Shows another figure. */
  public void show(Figure shown) {
    figure = shown;
    setToolTipText(shown.caption());
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(240), Spacing.scaled(160));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    kept.paint(
        (Graphics2D) graphics,
        getWidth(),
        getHeight(),
        List.of(figure, Theme.current(), Fonts.text()),
        this::paintFigure);
  }

  private void paintFigure(Graphics2D g) {
    FontMetrics metrics = getFontMetrics(Fonts.text());
    List<String> lines = lines(figure.caption(), metrics);
    int line = metrics.getHeight();
    int top = getHeight() - Spacing.HALF - line * lines.size();
    figure.paint(g, new Rectangle2D.Double(0, 0, getWidth(), top));
    for (int i = 0; i < lines.size(); i++) {
      TextPainter.centered(
          g,
          lines.get(i),
          Fonts.text(),
          new Rectangle2D.Double(0, top + i * line, getWidth(), line),
          Theme.current().colors().text());
    }
  }

  /** The caption, broken in two where it is wider than the view. */
  private List<String> lines(String caption, FontMetrics metrics) {
    int middle = caption.indexOf(' ', caption.length() / 2);
    if (middle < 0 || metrics.stringWidth(caption) <= getWidth()) {
      return List.of(caption);
    }
    return List.of(caption.substring(0, middle), caption.substring(middle + 1));
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleFigure();
    }
    return accessibleContext;
  }

  private final class AccessibleFigure extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.LABEL;
    }

    @Override
    public String getAccessibleName() {
      return figure.caption();
    }
  }
}
