package org.lenetexplorer.ui.ledger;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.LedgerRow;
import org.lenetexplorer.ui.model.TensorFigures;
import org.lenetexplorer.ui.theme.ColorScale;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/**
 * What can be said of a tensor: a bar with the shares of NaN, infinite, negative, zero and positive numbers; below it the
 * colours with their limit, mean, standard deviation and norm.
 */
@EdtOnly
final class FiguresView extends JComponent implements Accessible {
  private static final int PILL = 6;
  private static final int LINE = 16;
  private static final int SCALE = 24;
  private static final int LEAST_SCALE = 8;
  private static final int DIGITS = 7;
  private static final double SMALLEST = 0.8;

  private final int lines;
  private LedgerRow.Entry entry;

  /**
   * A view.
   *
   * @param lines how many lines the four figures take: 1, 2 or 4
   */
  FiguresView(LedgerRow.Entry entry, int lines) {
    this.entry = entry;
    this.lines = lines;
    setName("ledger.figures." + entry.title());
    setToolTipText(entry.sentence());
  }

  /** Shows other figures. */
  void show(LedgerRow.Entry next) {
    entry = next;
    setToolTipText(next.sentence());
    repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Spacing.scaled(100), Spacing.scaled(PILL + 2 + LINE * lines));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Spacing.scaled(40), getPreferredSize().height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TensorFigures figures = entry.figures();
    if (figures != null) {
      paintPill(g, figures);
      paintLines(g, figures);
    }
    g.dispose();
  }

  private void paintPill(Graphics2D g, TensorFigures figures) {
    ColorScale scale = Theme.current().scale(entry.quantity());
    int[] colors = {
      ColorScale.notANumber(),
      ColorScale.infinite(),
      scale.rgb(-0.7f, 1),
      scale.neutral(),
      scale.rgb(0.7f, 1)
    };
    TextPainter.smooth(g);
    int width = getWidth() - 4;
    int height = Spacing.scaled(PILL);
    double x = 2;
    double[] shares = figures.shares();
    for (int i = 0; i < shares.length; i++) {
      double part = figures.healthy() || shares[i] == 0 ? shares[i] : Math.max(shares[i], 0.02);
      double right = i == shares.length - 1 ? width + 2 : Math.min(width + 2, x + part * width);
      g.setColor(new Color(colors[i]));
      g.fill(new Rectangle2D.Double(x, 0, Math.max(0, right - x), height));
      x = right;
    }
    g.setColor(Theme.current().colors().line());
    g.draw(new Rectangle2D.Double(1.5, 0.5, width, height - 1.0));
  }

  private record Item(String label, String number) {}

  private static List<Item> items(TensorFigures figures) {
    return List.of(
        new Item("", "±" + text(figures.limit())),
        new Item("mean ", text(figures.mean())),
        new Item("sd ", text(figures.deviation())),
        new Item("norm ", text(figures.norm())));
  }

  private static String text(double number) {
    return Numbers.compact((float) number, 7);
  }

  private void paintLines(Graphics2D g, TensorFigures figures) {
    List<Item> items = items(figures);
    int perLine = items.size() / lines;
    double room = getWidth() - 4.0;
    Font font = Fonts.small();
    double[] widths = widths(g, items, perLine, font);
    double left = room - Arrays.stream(widths).sum();
    double scale = Math.max(Spacing.scaled(LEAST_SCALE), Math.min(Spacing.scaled(SCALE), left));
    if (left < scale) {
      double fit = Math.max(SMALLEST, (room - scale) / (room - left));
      font = font.deriveFont((float) (font.getSize2D() * fit));
      widths = widths(g, items, perLine, font);
      left = room - Arrays.stream(widths).sum();
    }
    double between = Math.max(0, left - scale) / perLine;
    for (int i = 0; i < items.size(); i++) {
      int column = i % perLine;
      double before = Arrays.stream(widths, 0, column).sum() + column * between;
      Rectangle2D place = new Rectangle2D.Double(
          2 + before + (column == 0 ? 0 : scale),
          Spacing.scaled(PILL + 2 + LINE * (i / perLine)),
          widths[column],
          Spacing.scaled(LINE));
      double indent = i == 0 ? paintScale(g, place, (int) scale) : 0;
      paintItem(g, items.get(i), place, indent, font);
    }
  }

  /** How wide each column may become, whatever its numbers; the colours are not counted. */
  private static double[] widths(Graphics2D g, List<Item> items, int perLine, Font font) {
    FontMetrics labels = g.getFontMetrics(font);
    int digit = g.getFontMetrics(Fonts.numbers(font.getSize2D())).charWidth('0');
    double[] widths = new double[perLine];
    for (int i = 0; i < items.size(); i++) {
      int first = i == 0 ? digit + Spacing.HALF : 0;
      int wide = first + labels.stringWidth(items.get(i).label()) + DIGITS * digit + Spacing.HALF;
      widths[i % perLine] = Math.max(widths[i % perLine], wide);
    }
    return widths;
  }

  private static void paintItem(
      Graphics2D g, Item item, Rectangle2D place, double indent, Font small) {
    FontMetrics metrics = g.getFontMetrics(small);
    var label = new Rectangle2D.Double(
        place.getX() + indent, place.getY(), place.getWidth() + indent, place.getHeight());
    var colors = Theme.current().colors();
    TextPainter.left(g, item.label(), small, label, colors.quietText());
    label.x += metrics.stringWidth(item.label());
    Font numbers = Fonts.numbers(small.getSize2D());
    TextPainter.left(g, item.number(), numbers, label, colors.text());
  }

  /** The colours from −limit over 0 to limit; returns the room that they take. */
  private double paintScale(Graphics2D g, Rectangle2D place, int width) {
    ColorScale scale = Theme.current().scale(entry.quantity());
    int height = Spacing.scaled(8);
    double top = place.getCenterY() - height / 2.0;
    for (int x = 0; x < width; x++) {
      g.setColor(new Color(scale.rgb(2f * x / (width - 1) - 1, 1)));
      g.fill(new Rectangle2D.Double(place.getX() + x, top, 1.5, height));
    }
    return width + Spacing.HALF;
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleFigures();
    }
    return accessibleContext;
  }

  private final class AccessibleFigures extends AccessibleJComponent {
    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.LABEL;
    }

    @Override
    public @Nullable String getAccessibleName() {
      return "figures of " + entry.title();
    }

    @Override
    public String getAccessibleDescription() {
      return entry.sentence();
    }
  }
}
