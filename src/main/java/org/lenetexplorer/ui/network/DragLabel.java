package org.lenetexplorer.ui.network;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JLabel;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A small card beside the mouse that says what it holds. */
final class DragLabel extends JLabel {
  DragLabel(String title, @Nullable Icon icon) {
    super(title, icon, LEADING);
    setIconTextGap(Spacing.HALF + 2);
    setBorder(
        BorderFactory.createEmptyBorder(Spacing.HALF, Spacing.UNIT, Spacing.HALF, Spacing.UNIT));
    setName("drag");
    setSize(getPreferredSize());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    TextPainter.smooth(g);
    RoundRectangle2D card =
        new RoundRectangle2D.Double(0.5, 0.5, getWidth() - 1, getHeight() - 1, 8, 8);
    g.setColor(Theme.current().colors().card());
    g.fill(card);
    g.setColor(Theme.current().colors().ring());
    g.draw(card);
    g.dispose();
    super.paintComponent(graphics);
  }
}
