package org.lenetexplorer.ui.window;

import java.awt.Color;
import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** One sentence about what went wrong, or why a run was stopped, in a strip that is there only as long as it is needed. */
@EdtOnly
final class MessageBar extends JPanel {
  private final JTextArea text = new JTextArea();
  private boolean hit;

  MessageBar(Workspace workspace) {
    super(new MigLayout(
        "insets 6 " + Spacing.PANEL + " 6 " + Spacing.UNIT + ", fillx, hidemode 3",
        "[grow,fill][]"));
    text.setName("message");
    text.setEditable(false);
    text.setOpaque(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setBorder(null);
    text.getAccessibleContext().setAccessibleName("message");
    JButton close = new JButton("Dismiss");
    close.setName("message.dismiss");
    close.putClientProperty("JButton.buttonType", "borderless");
    close.addActionListener(event -> workspace.tell(""));
    add(text, "wmin 0");
    add(close, "aligny top");
    workspace.addListener(this::show);
  }

  private void show(ViewState state) {
    text.setText(state.message());
    hit = state.message().startsWith(ViewState.HIT);
    text.setForeground(ink());
    setVisible(!state.message().isEmpty());
  }

  private Color ink() {
    return hit ? Theme.current().colors().ring() : Theme.current().colors().error();
  }

  @Override
  protected void paintComponent(Graphics g) {
    super.paintComponent(g);
    g.setColor(ink());
    g.fillRect(0, 0, Spacing.HALF, getHeight());
  }
}
