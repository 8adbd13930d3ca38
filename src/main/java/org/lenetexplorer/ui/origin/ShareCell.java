package org.lenetexplorer.ui.origin;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A term's part of the whole: a bar to the left for negative terms and to the right for positive ones, and a percentage. */
final class ShareCell extends DefaultTableCellRenderer {
  private Quantity quantity = Quantity.ACTIVATIONS;
  private double largest = 1;
  private double part;
  private double value;
  private String words = "";

  /** Draws on another scale. */
  void scale(Quantity of, double largestPart) {
    quantity = of;
    largest = largestPart > 0 ? largestPart : 1;
  }

  @Override
  public Component getTableCellRendererComponent(
      JTable table, Object cell, boolean selected, boolean focused, int row, int column) {
    super.getTableCellRendererComponent(table, "", selected, focused, row, column);
    if (cell instanceof TermRow term) {
      part = term.share().part();
      value = term.share().value();
      words = term.part();
    }
    getAccessibleContext().setAccessibleName(words);
    return this;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    int text = Spacing.scaled(52);
    double width = getWidth() - text - Spacing.UNIT;
    double middle = Spacing.HALF + width / 2;
    double length = part / largest * width / 2;
    double top = getHeight() * 0.22;
    g.setColor(
        new Color(Theme.current().scale(quantity).rgb((float) Math.signum(value) * 0.8f, 1)));
    g.fill(new Rectangle2D.Double(
        value < 0 ? middle - length : middle, top, length, getHeight() - 2 * top));
    g.setColor(Theme.current().colors().line());
    g.fill(new Rectangle2D.Double(middle - 0.5, 2, 1, getHeight() - 4));
    TextPainter.right(
        g,
        words,
        Fonts.numbers(Fonts.small().getSize2D()),
        new Rectangle2D.Double(0, 0, getWidth() - Spacing.HALF, getHeight()),
        getForeground());
    g.dispose();
  }
}
