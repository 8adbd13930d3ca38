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

/** A legend in one line: −limit, the colours from there to +limit, +limit; where every map has its own limit, no numbers. */
public final class ScaleLine extends JComponent implements Accessible {
  private static final int LEAST_BAR = 40;

  private Quantity quantity;
  private float limit;
  private String scope = "";
  private boolean each;

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
    show(shown, newLimit, "", false);
  }

  /**
   * Shows another scale.
   *
   * @param newLimit the absolute value in full colour; the largest of them where there are several
   * @param sharedBy which numbers have this scale, in words; empty if that is plain
   * @param severalLimits whether each of several maps has a limit of its own
   */
  public void show(Quantity shown, float newLimit, String sharedBy, boolean severalLimits) {
    quantity = shown;
    limit = newLimit;
    scope = sharedBy;
    each = severalLimits;
    setToolTipText(sentence());
    repaint();
  }

  private String sentence() {
    String about = quantity.label() + (scope.isEmpty() ? "" : ", " + scope);
    if (!(limit > 0)) {
      return about + ", no numbers yet";
    }
    if (each) {
      return about + ": each map from its own limit below zero (" + quantity.negativeHue()
          + ") over 0 to its own limit (" + quantity.positiveHue() + "), the largest is "
          + Numbers.compact(limit, 6);
    }
    return about + " from " + Numbers.compact(-limit, 7) + " (" + quantity.negativeHue()
        + ") over 0 to " + Numbers.compact(limit, 6) + " (" + quantity.positiveHue() + ")";
  }

  private String least() {
    return each ? "−max" : Numbers.compact(-limit, 7);
  }

  private String most() {
    return each ? "max" : Numbers.compact(limit, 6);
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
    String least = limit > 0 ? least() : "";
    String most = limit > 0 ? most() : "";
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
