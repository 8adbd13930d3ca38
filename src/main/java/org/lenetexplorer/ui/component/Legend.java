package org.lenetexplorer.ui.component;

import java.awt.Dimension;
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
import org.lenetexplorer.ui.theme.ThemeColors;

/** What the colours mean: name, colours from −limit over 0 to +limit with these numbers, and the hatching. */
public final class Legend extends JComponent implements Accessible {
  private final int bar = Spacing.scaled(176);
  private final int row = Spacing.scaled(18);
  private final int swatch = Spacing.scaled(28);

  private Quantity quantity;
  private float limit;
  private String scope = "";

  /**
   * A legend.
   *
   * @param limit the absolute value in full colour; not above 0 while nothing is known
   */
  public Legend(Quantity quantity, float limit) {
    this.quantity = quantity;
    this.limit = limit;
    setToolTipText(sentence());
  }

  /**
   * Shows another scale.
   *
   * @param sharedBy which numbers have this scale, in words, {@code this layer}; empty if that is plain
   */
  public void show(Quantity shown, float newLimit, String sharedBy) {
    quantity = shown;
    limit = newLimit;
    scope = sharedBy;
    setToolTipText(sentence());
    revalidate();
    repaint();
  }

  private String title() {
    return quantity.label() + (scope.isEmpty() ? "" : ", " + scope);
  }

  private String sentence() {
    return title()
        + " from "
        + Numbers.format(-limit)
        + " ("
        + quantity.negativeHue()
        + ") over 0 to "
        + Numbers.format(limit)
        + " ("
        + quantity.positiveHue()
        + "); hatched is not computed";
  }

  @Override
  public Dimension getPreferredSize() {
    FontMetrics metrics = getFontMetrics(Fonts.small());
    int wide = bar + Spacing.GROUP + swatch + Spacing.UNIT + metrics.stringWidth("not computed");
    return new Dimension(wide + Spacing.UNIT, 3 * row);
  }

  @Override
  public Dimension getMinimumSize() {
    return getPreferredSize();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    ThemeColors colors = Theme.current().colors();
    int top = (getHeight() - 3 * row) / 2;
    Rectangle2D colored = new Rectangle2D.Double(1, top + row + 2, bar, row - 4);
    TextPainter.left(
        g, title(), Fonts.small(), new Rectangle2D.Double(1, top, bar, row), colors.text());
    new ScaleBar(quantity).paint(g, colored);
    paintNumbers(g, new Rectangle2D.Double(1, top + 2 * row, bar, row), colors);
    paintSwatch(g, top + row, colors);
    g.dispose();
  }

  private void paintNumbers(Graphics2D g, Rectangle2D line, ThemeColors colors) {
    var font = Fonts.numbers(Fonts.small().getSize2D());
    TextPainter.centered(g, "0", font, line, colors.quietText());
    if (limit > 0) {
      TextPainter.left(g, Numbers.format(-limit), font, line, colors.quietText());
      TextPainter.right(g, Numbers.format(limit), font, line, colors.quietText());
    }
  }

  private void paintSwatch(Graphics2D g, int y, ThemeColors colors) {
    int x = bar + Spacing.GROUP;
    HeatMap.without(Content.NOT_COMPUTED, row - 6, swatch - 2, quantity)
        .paint(g, new Rectangle2D.Double(x, y + 2, swatch, row - 4), Detail.COLORS);
    TextPainter.left(
        g,
        Content.NOT_COMPUTED.words(),
        Fonts.small(),
        new Rectangle2D.Double(x + swatch + Spacing.UNIT, y, bar, row),
        colors.quietText());
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleLegend();
    }
    return accessibleContext;
  }

  private final class AccessibleLegend extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.LABEL;
    }

    @Override
    public String getAccessibleName() {
      return "legend of " + quantity.label();
    }

    @Override
    public String getAccessibleDescription() {
      return sentence();
    }
  }
}
