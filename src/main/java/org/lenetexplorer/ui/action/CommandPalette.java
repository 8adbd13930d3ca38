package org.lenetexplorer.ui.action;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** A field and a list: type a few letters of any command, Enter does it, Escape leaves. */
@EdtOnly
public final class CommandPalette {
  private final JDialog dialog;
  private final List<AppAction> all;
  private final DefaultListModel<AppAction> found = new DefaultListModel<>();
  private final JList<AppAction> list = new JList<>(found);
  private final JTextField field = new JTextField();

  private CommandPalette(Window owner, Actions actions) {
    dialog = new JDialog(owner, "Find Command");
    all = actions.all().stream()
        .filter(action -> action.command() != Command.FIND_COMMAND)
        .toList();
    prepareField();
    prepareList();
    JPanel content =
        new JPanel(new MigLayout("insets " + Spacing.UNIT + ", wrap 1", "[grow,fill]"));
    content.add(field);
    content.add(new JScrollPane(list), "grow, push");
    dialog.setContentPane(content);
    dialog.setMinimumSize(new Dimension(Spacing.scaled(480), Spacing.scaled(420)));
    search();
  }

  /** Opens the palette over a window. */
  public static void open(Window owner, Actions actions) {
    CommandPalette palette = new CommandPalette(owner, actions);
    palette.dialog.pack();
    palette.dialog.setLocationRelativeTo(owner);
    palette.dialog.setVisible(true);
  }

  private void prepareField() {
    field.setName("palette.field");
    field.getAccessibleContext().setAccessibleName("command");
    field.putClientProperty("JTextField.placeholderText", "Type a few letters of a command");
    field.getDocument().addDocumentListener(new DocumentListener() {
      @Override
      public void insertUpdate(DocumentEvent event) {
        search();
      }

      @Override
      public void removeUpdate(DocumentEvent event) {
        search();
      }

      @Override
      public void changedUpdate(DocumentEvent event) {}
    });
    bind(KeyEvent.VK_DOWN, () -> move(1));
    bind(KeyEvent.VK_UP, () -> move(-1));
    bind(KeyEvent.VK_ENTER, this::perform);
    bind(KeyEvent.VK_ESCAPE, dialog::dispose);
  }

  private void bind(int key, Runnable body) {
    InputMap keys = field.getInputMap(JComponent.WHEN_FOCUSED);
    keys.put(KeyStroke.getKeyStroke(key, 0), "palette" + key);
    field.getActionMap().put("palette" + key, new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        body.run();
      }
    });
  }

  private void prepareList() {
    list.setName("palette.list");
    list.getAccessibleContext().setAccessibleName("commands found");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setFocusable(false);
    list.setCellRenderer((component, action, index, selected, focused) -> row(action, selected));
    list.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        perform();
      }
    });
  }

  private Component row(AppAction action, boolean selected) {
    JPanel row = new JPanel(new MigLayout("insets 6 8 6 8", "[][grow]16[]"));
    row.setOpaque(selected);
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

  private void search() {
    String wanted = field.getText().strip().toLowerCase(Locale.ROOT);
    found.clear();
    all.stream().filter(action -> matches(action.command(), wanted)).forEach(found::addElement);
    list.setSelectedIndex(0);
  }

  private static boolean matches(Command command, String wanted) {
    String text = (command.title() + " " + command.tooltip()).toLowerCase(Locale.ROOT);
    for (String word : wanted.split(" ")) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private void move(int by) {
    int place = Math.max(0, Math.min(found.size() - 1, list.getSelectedIndex() + by));
    list.setSelectedIndex(place);
    list.ensureIndexIsVisible(place);
  }

  private void perform() {
    AppAction chosen = list.getSelectedValue();
    if (chosen != null && chosen.isEnabled()) {
      dialog.dispose();
      chosen.actionPerformed(new ActionEvent(field, ActionEvent.ACTION_PERFORMED, "palette"));
    }
  }
}
