package org.lenetexplorer.ui.action;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.component.FindPanel;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A field and a list: type a few letters of any command, Enter does it, Escape leaves. */
@EdtOnly
public final class CommandPalette {
  private final JDialog dialog;

  private CommandPalette(Window owner, Actions actions) {
    dialog = new JDialog(owner, "Find Command");
    List<AppAction> all = actions.all().stream()
        .filter(action -> action.command() != Command.FIND_COMMAND)
        .toList();
    dialog.setContentPane(new FindPanel<>(
        "palette",
        "Type a few letters of a command",
        all,
        action -> action.command().title() + " " + action.command().tooltip(),
        CommandPalette::row,
        new FindPanel.Ears<>(this::perform, action -> {}, dialog::dispose)));
    dialog.setMinimumSize(new Dimension(Spacing.scaled(480), Spacing.scaled(420)));
  }

  /** Opens the palette over a window. */
  public static void open(Window owner, Actions actions) {
    CommandPalette palette = new CommandPalette(owner, actions);
    palette.dialog.pack();
    palette.dialog.setLocationRelativeTo(owner);
    palette.dialog.setVisible(true);
  }

  private static Component row(AppAction action, boolean chosen) {
    JPanel row = new JPanel(new MigLayout("insets 6 8 6 8", "[][grow]16[]"));
    row.setOpaque(chosen);
    row.setBackground(Theme.current().colors().selection());
    JLabel title = new JLabel(action.command().title());
    title.setEnabled(action.isEnabled());
    JLabel hint = new JLabel(action.command().tooltip());
    hint.setForeground(Theme.current().colors().quietText());
    JLabel key = new JLabel(action.command().keyText());
    key.setForeground(Theme.current().colors().quietText());
    row.add(title);
    row.add(hint, "wmin 0");
    row.add(key);
    row.setBorder(BorderFactory.createEmptyBorder());
    row.getAccessibleContext().setAccessibleName(action.command().title());
    return row;
  }

  private void perform(AppAction chosen) {
    if (chosen.isEnabled()) {
      dialog.dispose();
      chosen.actionPerformed(new ActionEvent(dialog, ActionEvent.ACTION_PERFORMED, "palette"));
    }
  }
}
