package org.lenetexplorer.ui.origin;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import org.lenetexplorer.ui.model.EdtOnly;

/** A part as wide as what it scrolls in, so that its words wrap. */
@EdtOnly
final class Column extends JPanel implements Scrollable {
  private static final int LINE = 16;

  Column(JComponent part) {
    super(new BorderLayout());
    setOpaque(false);
    add(part, BorderLayout.NORTH);
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return LINE;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
