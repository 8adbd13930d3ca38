package org.lenetexplorer.ui.window;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JToolBar;
import org.lenetexplorer.ui.action.AppAction;
import org.lenetexplorer.ui.model.EdtOnly;

/** Opens a menu of the buttons that a tool bar has no room for; not there while all have room. */
@EdtOnly
final class MoreButton extends JButton {
  private final JToolBar bar;
  private final List<AbstractButton> hidden = new ArrayList<>();

  MoreButton(JToolBar bar) {
    super("»");
    this.bar = bar;
    setName("tool.more");
    setToolTipText("The commands that have no room here");
    getAccessibleContext().setAccessibleName("more commands");
    setFocusable(false);
    setVisible(false);
    addActionListener(event -> open());
  }

  /** Puts the button of a name behind this one. */
  void put(String name) {
    for (Component part : bar.getComponents()) {
      if (name.equals(part.getName()) && part instanceof AbstractButton button) {
        button.setVisible(false);
        hidden.add(button);
      }
    }
    setVisible(!hidden.isEmpty());
  }

  /** Puts all buttons back into the bar. */
  void showAll() {
    hidden.forEach(button -> button.setVisible(true));
    hidden.clear();
    setVisible(false);
  }

  private void open() {
    JPopupMenu menu = new JPopupMenu();
    for (AbstractButton button : hidden) {
      Action action = button.getAction();
      if (action instanceof AppAction command) {
        JMenuItem item = Bars.item(command);
        item.setName("more." + command.command());
        item.setToolTipText(null);
        menu.add(item);
      }
    }
    menu.show(this, getWidth() - menu.getPreferredSize().width, getHeight());
  }
}
