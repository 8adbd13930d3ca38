package org.lenetexplorer.ui.origin;

import java.awt.BorderLayout;
import javax.swing.JComponent;
import org.lenetexplorer.ui.component.ColumnPanel;
import org.lenetexplorer.ui.model.EdtOnly;

/** A part as wide as what it scrolls in, so that its words wrap. */
@EdtOnly
final class Column extends ColumnPanel {
  private static final int LINE = 16;

  Column(JComponent part) {
    super(new BorderLayout(), LINE);
    setOpaque(false);
    add(part, BorderLayout.NORTH);
  }
}
