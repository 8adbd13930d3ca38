package org.lenetexplorer.ui.watch;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.HierarchyEvent;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.debugger.watch.Expression;
import org.lenetexplorer.debugger.watch.ExpressionException;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.component.KeyBindings;
import org.lenetexplorer.ui.component.TypingUndo;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.WatchRow;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** Expressions that are followed from stop to stop, and a field to add one. */
@EdtOnly
public final class WatchesPanel extends JPanel {
  private final Engine engine;
  private final Workspace workspace;
  private final WatchTable table;
  private final JTextField field = new JTextField();
  private final JLabel note = new JLabel();
  private boolean faulty;

  /** A panel that follows a workspace; watches are set in the engine. */
  public WatchesPanel(Engine engine, Workspace workspace) {
    super(new MigLayout(
        "insets 0 0 4 0, gap 0, fill, hidemode 3", "[grow,fill]", "[grow,fill][]2[]"));
    this.engine = engine;
    this.workspace = workspace;
    table = new WatchTable(this::set);
    JScrollPane scroll = new JScrollPane(table);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(scroll, "wrap, wmin 0, hmin 0");
    note.setName("watches.note");
    note.setBorder(BorderFactory.createEmptyBorder(2, Spacing.UNIT, 0, Spacing.UNIT));
    add(note, "wrap, wmin 0");
    add(entry(), "wmin 0");
    KeyBindings.bind(table, "DELETE", this::remove);
    KeyBindings.bind(table, "BACK_SPACE", this::remove);
    KeyBindings.bind(table, "control C", this::copy);
    table.getSelectionModel().addListSelectionListener(event -> explain());
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
        update(workspace.state());
      }
    });
    workspace.addListener(this::show);
  }

  private JPanel entry() {
    JPanel line = new JPanel(new MigLayout("insets 0 8 0 8, gap 6, fillx", "[grow,fill][][]"));
    field.setName("watches.add");
    field.setFont(Fonts.numbers());
    field.putClientProperty(
        "JTextField.placeholderText", "Add a watch: norm(conv1.weight.grad), loss, fc3.bias[0]");
    field.getAccessibleContext().setAccessibleName("add a watch");
    TypingUndo typing = TypingUndo.in(field);
    field.addActionListener(event -> {
      if (set(-1, field.getText())) {
        field.setText("");
        typing.forget();
      }
    });
    JButton copy = new JButton("Copy");
    copy.setName("watches.copy");
    copy.setToolTipText("Copy the watches as a table");
    copy.addActionListener(event -> copy());
    JButton remove = new JButton("Remove");
    remove.setName("watches.remove");
    remove.setToolTipText("Remove the watch that is chosen (Delete)");
    remove.addActionListener(event -> remove());
    line.add(field, "wmin 60");
    line.add(copy);
    line.add(remove);
    return line;
  }

  /** Puts the keyboard into the field for a new watch. */
  public void add() {
    field.requestFocusInWindow();
  }

  /** Sets a watch, or says what is wrong with the text; −1 is behind the last. */
  private boolean set(int place, String text) {
    if (text.isBlank()) {
      tell("", false);
      return false;
    }
    try {
      engine.send(new EngineCommand.SetWatch(place, Expression.parse(text)));
      tell("", false);
      return true;
    } catch (ExpressionException wrong) {
      tell("Column " + wrong.column() + ": " + wrong.reason() + ".", true);
      return false;
    }
  }

  private void remove() {
    int row = table.getSelectedRow();
    if (row >= 0) {
      engine.send(new EngineCommand.RemoveWatch(row));
    }
  }

  private void copy() {
    StringBuilder text = new StringBuilder("expression\tbefore\tnow\tdifference\n");
    for (WatchRow row : WatchRow.of(workspace.state())) {
      text.append(String.join("\t", row.expression(), row.before(), row.now(), row.difference()));
      text.append('\n');
    }
    Toolkit.getDefaultToolkit()
        .getSystemClipboard()
        .setContents(new StringSelection(text.toString()), null);
  }

  private void explain() {
    WatchRow chosen = table.chosen();
    tell(chosen == null || chosen.reason().isEmpty() ? "" : chosen.reason(), false);
  }

  private void tell(String sentence, boolean wrong) {
    faulty = wrong;
    note.setText(sentence);
    note.setToolTipText(sentence.isEmpty() ? null : sentence);
    colour();
    note.setVisible(!sentence.isEmpty());
  }

  private void colour() {
    note.setForeground(
        faulty ? Theme.current().colors().error() : Theme.current().colors().quietText());
  }

  private void show(ViewState state) {
    if (isShowing()) {
      update(state);
    }
  }

  private void update(ViewState state) {
    colour();
    table.show(WatchRow.of(state));
  }
}
