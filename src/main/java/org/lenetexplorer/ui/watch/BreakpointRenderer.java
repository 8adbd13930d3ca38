package org.lenetexplorer.ui.watch;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.component.BreakpointDot;
import org.lenetexplorer.ui.model.BreakpointMark;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** Draws a breakpoint: whether it is on, its mark, where and when it stops, its options. */
final class BreakpointRenderer implements ListCellRenderer<BreakpointMark> {
  /** How wide the check box is, from the left edge, in pixels before scaling. */
  static final int BOX = 30;

  private final JPanel panel =
      new JPanel(new MigLayout("insets 2 8 2 8, gap 6", "[]4[][grow][]", "[center]"));
  private final JCheckBox enabled = new JCheckBox();
  private final JLabel words = new JLabel();
  private final JLabel options = new JLabel();

  BreakpointRenderer() {
    enabled.setOpaque(false);
    panel.add(enabled);
    panel.add(words, "spanx 2, wmin 0, growx");
    panel.add(options);
  }

  /** The mark of the gutter. */
  private record Dot(BreakpointDot.Style style) implements Icon {
    @Override
    public void paintIcon(Component c, Graphics g, int x, int y) {
      BreakpointDot.paint(
          (Graphics2D) g, x + getIconWidth() / 2.0, y + getIconHeight() / 2.0, style);
    }

    @Override
    public int getIconWidth() {
      return Spacing.scaled(14);
    }

    @Override
    public int getIconHeight() {
      return Spacing.scaled(14);
    }
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends BreakpointMark> list,
      BreakpointMark mark,
      int index,
      boolean selected,
      boolean focused) {
    panel.setBackground(selected ? Theme.current().colors().selection() : list.getBackground());
    enabled.setSelected(mark.entry().enabled());
    words.setIcon(new Dot(mark.style()));
    words.setText(mark.where());
    words.setFont(Fonts.text());
    words.setForeground(
        mark.entry().enabled()
            ? Theme.current().colors().text()
            : Theme.current().colors().quietText());
    options.setText(mark.options());
    options.setForeground(Theme.current().colors().quietText());
    panel.getAccessibleContext().setAccessibleName(mark.sentence());
    return panel;
  }
}
