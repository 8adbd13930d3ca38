package org.lenetexplorer.ui.component;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A legend in one line: −limit, the colours from there to +limit, +limit. */
public final class ScaleLine extends JComponent implements Accessible {
  private static final int LEAST_BAR = 40;

  private Quantity quantity;
  private float limit;

  /**
   * A legend.
   *
   * @param limit the absolute value in full colour; not above 0 while nothing is known
   */
  public ScaleLine(Quantity quantity, float limit) {
    this.quantity = quantity;
    this.limit = limit;
    setToolTipText(sentence());
  }

  /** Shows another scale. */
  public void show(Quantity shown, float newLimit) {
    quantity = shown;
    limit = newLimit;
    setToolTipText(sentence());
    repaint();
  }

  private String sentence() {
    String range = limit > 0
        ? " from " + Numbers.compact(-limit, 7) + " (" + quantity.negativeHue() + ") over 0 to "
            + Numbers.compact(limit, 6) + " (" + quantity.positiveHue() + ")"
        : ", no numbers yet";
    return quantity.label() + range;
  }

  private static Font font() {
    return Fonts.numbers(Fonts.small().getSize2D());
  }

  @Override
  public Dimension getPreferredSize() {
    return isPreferredSizeSet()
        ? super.getPreferredSize()
        : new Dimension(Spacing.scaled(180), Spacing.scaled(18));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Spacing.scaled(90), Spacing.scaled(18));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    FontMetrics metrics = g.getFontMetrics(font());
    String least = limit > 0 ? Numbers.compact(-limit, 7) : "";
    String most = limit > 0 ? Numbers.compact(limit, 6) : "";
    int number = metrics.stringWidth(least.isEmpty() ? "0" : least);
    int left = number + Spacing.HALF;
    if (getWidth() < 2 * left + LEAST_BAR) { // symmetric: one number says both ends
      least = "";
      most = most.isEmpty() ? "" : "±" + most;
      left = 0;
    }
    int right = getWidth() - number - Spacing.HALF;
    int height = Spacing.scaled(10);
    int top = (getHeight() - height) / 2;
    new ScaleBar(quantity).paint(g, new Rectangle2D.Double(left, top, right - left, height));
    if (limit > 0) {
      var ink = Theme.current().colors().quietText();
      var line = new Rectangle2D.Double(0, 0, number, getHeight());
      TextPainter.right(g, least, font(), line, ink);
      line.x = right + Spacing.HALF;
      TextPainter.left(g, most, font(), line, ink);
    }
    g.dispose();
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleScale();
    }
    return accessibleContext;
  }

  private final class AccessibleScale extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.LABEL;
    }

    @Override
    public String getAccessibleName() {
      return "scale of " + quantity.label();
    }

    @Override
    public String getAccessibleDescription() {
      return sentence();
    }
  }
}
