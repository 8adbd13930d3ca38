package org.lenetexplorer.ui.network;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Trouble;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A line below the selected block that says what is probably not meant there; a click mends it. */
@EdtOnly
final class WarningLink extends JButton {
  /**
   * A link without a warning.
   *
   * @param mend does the repair
   */
  WarningLink(Runnable mend) {
    setName("warning");
    setFocusable(false);
    setContentAreaFilled(false);
    setBorder(BorderFactory.createEmptyBorder(0, Spacing.UNIT, 0, Spacing.UNIT));
    setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
    setVisible(false);
    addActionListener(event -> mend.run());
  }

  /** Shows a warning. */
  void show(Trouble warning) {
    setText(warning.cause() + ": " + warning.offer() + "  (Alt+Enter)");
    setForeground(Theme.current().colors().warning());
    getAccessibleContext()
        .setAccessibleName("warning: " + warning.cause() + "; " + warning.offer());
    setVisible(true);
  }

  /** Lies on a line of the rail, under the middle of a block as far as the canvas allows. */
  void place(int middle, int top, int height, int canvasWidth) {
    Dimension size = getPreferredSize();
    int x = Math.max(0, Math.min(canvasWidth - size.width, middle - size.width / 2));
    setBounds(x, top, size.width, height);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    g.setColor(Theme.current().colors().card());
    g.fillRoundRect(0, 0, getWidth(), getHeight(), 8, 8);
    g.dispose();
    super.paintComponent(graphics);
  }
}
