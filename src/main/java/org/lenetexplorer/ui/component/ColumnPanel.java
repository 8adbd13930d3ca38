package org.lenetexplorer.ui.component;

import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import org.lenetexplorer.ui.theme.Spacing;

/** A panel as wide as what it scrolls in, so that its words wrap, and as high as it likes. */
public class ColumnPanel extends JPanel implements Scrollable {
  private final int line;

  /**
   * An empty column.
   *
   * @param line pixels, before scaling, by which a turn of the wheel scrolls
   */
  public ColumnPanel(LayoutManager layout, int line) {
    super(layout);
    this.line = line;
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return Spacing.scaled(line);
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
