package org.lenetexplorer.ui.network;

import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/** A panel without a layout that may be larger than the part of it that is seen. */
abstract class ScrolledCanvas extends JPanel implements Scrollable {
  private static final int UNIT = 24;

  ScrolledCanvas() {
    super(null);
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return new Dimension(1200, 420);
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return UNIT;
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.width / 2;
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return false;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
