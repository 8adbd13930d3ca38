package org.lenetexplorer.ui.watch;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Window;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Breakpoints.Entry;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.debugger.watch.Condition;
import org.lenetexplorer.debugger.watch.ExpressionException;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.model.BreakpointMark;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.NodeSuggestions;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.theme.Theme;

/** A dialog that describes one breakpoint: node, condition, hit count, and what a hit does. */
@EdtOnly
final class BreakpointForm {
  private final Engine engine;
  private final @Nullable BreakpointMark old;
  private final JDialog dialog;
  private final JComboBox<String> node;
  private final JComboBox<String> condition;
  private final SpinnerNumberModel count = new SpinnerNumberModel(1, 1, 1_000_000, 1);
  private final JCheckBox enabled = new JCheckBox("Enabled", true);
  private final JCheckBox logOnly = new JCheckBox("Only tell, do not stop");
  private final JCheckBox once = new JCheckBox("Remove once hit");
  private final JTextArea fault = new JTextArea(2, 30);

  /** What the text of a node turned out to be. */
  private record Answer(@Nullable Position node, String fault) {}

  private BreakpointForm(
      Component over, Engine engine, ViewState state, @Nullable BreakpointMark old) {
    this.engine = engine;
    this.old = old;
    Window owner = SwingUtilities.getWindowAncestor(over);
    dialog = new JDialog(
        owner, old == null ? "Add Breakpoint" : "Breakpoint " + old.entry().id());
    dialog.setName("breakpoint.form");
    node = choice("breakpoint.node", NodeSuggestions.nodes(state));
    condition = choice("breakpoint.condition", NodeSuggestions.conditions(state));
    fault.setName("breakpoint.fault");
    fault.setEditable(false);
    fault.setFocusable(false);
    fault.setOpaque(false);
    fault.setLineWrap(true);
    fault.setWrapStyleWord(true);
    fault.setForeground(Theme.current().colors().error());
    dialog.setContentPane(content());
    if (old != null) {
      fill(old);
    }
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> dialog.dispose(),
            KeyStroke.getKeyStroke("ESCAPE"),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
  }

  /** Opens the dialog for a breakpoint, or for a new one. */
  static void open(Component over, Engine engine, ViewState state, @Nullable BreakpointMark old) {
    BreakpointForm form = new BreakpointForm(over, engine, state, old);
    form.dialog.pack();
    form.dialog.setLocationRelativeTo(SwingUtilities.getWindowAncestor(over));
    form.dialog.setVisible(true);
  }

  private static JComboBox<String> choice(String name, List<String> offered) {
    JComboBox<String> box = new JComboBox<>(offered.toArray(String[]::new));
    box.setEditable(true);
    box.setName(name);
    box.setMaximumRowCount(16);
    return box;
  }

  private JPanel content() {
    JPanel panel =
        new JPanel(new MigLayout("insets dialog, gap 8, wrap 2", "[][grow,fill,320::]", ""));
    labelled(panel, "Where", node);
    labelled(panel, "When", condition);
    JSpinner spinner = new JSpinner(count);
    spinner.setName("breakpoint.count");
    labelled(panel, "Every so many hits", spinner);
    enabled.setName("breakpoint.enabled");
    logOnly.setName("breakpoint.log");
    once.setName("breakpoint.once");
    panel.add(enabled, "skip");
    panel.add(logOnly, "skip");
    panel.add(once, "skip");
    panel.add(fault, "span 2, growx, wmin 0");
    JButton accept = new JButton(old == null ? "Add" : "Change");
    accept.setName("breakpoint.accept");
    accept.addActionListener(event -> accept());
    JButton cancel = new JButton("Cancel");
    cancel.addActionListener(event -> dialog.dispose());
    panel.add(accept, "span 2, split 2, tag ok");
    panel.add(cancel, "tag cancel");
    dialog.getRootPane().setDefaultButton(accept);
    return panel;
  }

  private static void labelled(JPanel panel, String text, JComponent field) {
    JLabel label = new JLabel(text);
    label.setLabelFor(field);
    field.getAccessibleContext().setAccessibleName(text);
    panel.add(label);
    panel.add(field, field instanceof JSpinner ? "growx 0, w 90!" : "wmin 0");
  }

  private void fill(BreakpointMark mark) {
    Entry entry = mark.entry();
    node.setSelectedItem(entry.node() == null ? NodeSuggestions.ANYWHERE : mark.node());
    condition.setSelectedItem(
        entry.condition() == null ? NodeSuggestions.ALWAYS : entry.condition().toString());
    count.setValue(entry.hitCount());
    enabled.setSelected(entry.enabled());
    logOnly.setSelected(entry.logOnly());
    once.setSelected(entry.once());
  }

  private static String text(JComboBox<String> box) {
    return String.valueOf(box.getEditor().getItem()).strip();
  }

  private void accept() {
    String when = text(condition);
    Condition parsed = null;
    if (!when.isEmpty() && !when.equals(NodeSuggestions.ALWAYS)) {
      try {
        parsed = Condition.parse(when);
      } catch (ExpressionException wrong) {
        fault.setText("When, column " + wrong.column() + ": " + wrong.reason() + ".");
        return;
      }
    }
    Condition wanted = parsed;
    String where = text(node);
    if (where.isEmpty() || where.equals(NodeSuggestions.ANYWHERE)) {
      set(new Answer(null, wanted == null ? "Say where to stop, or when, or both." : ""), wanted);
      return;
    }
    var unused = engine
        .ask(debugger -> parse(debugger, where))
        .exceptionally(failure -> new Answer(null, String.valueOf(failure.getMessage())))
        .thenAcceptAsync(answer -> set(answer, wanted), EventQueue::invokeLater);
  }

  private static Answer parse(Debugger debugger, String node) {
    try {
      return new Answer(debugger.parseNode(node), "");
    } catch (PositionException wrong) {
      return new Answer(null, "Where, column " + wrong.column() + ": " + wrong.reason() + ".");
    }
  }

  private void set(Answer where, @Nullable Condition when) {
    fault.setText(where.fault());
    if (!where.fault().isEmpty() || !dialog.isShowing()) {
      return;
    }
    Entry wanted = new Entry(
        old == null ? 0 : old.entry().id(),
        where.node(),
        when == null ? null : when.asStop(),
        enabled.isSelected(),
        count.getNumber().intValue(),
        logOnly.isSelected(),
        once.isSelected());
    engine.send(
        old == null
            ? new EngineCommand.SetBreakpoint(wanted)
            : new EngineCommand.ChangeBreakpoint(wanted));
    dialog.dispose();
  }
}
