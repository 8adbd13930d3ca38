package org.lenetexplorer.ui.watch;

import java.awt.event.HierarchyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.component.KeyBindings;
import org.lenetexplorer.ui.model.BreakpointMark;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** All breakpoints, each with a box that switches it off; a form adds one or changes it. */
@EdtOnly
public final class BreakpointsPanel extends JPanel {
  private final Engine engine;
  private final Workspace workspace;
  private final DefaultListModel<BreakpointMark> rows = new DefaultListModel<>();
  private final JList<BreakpointMark> list = new JList<>(rows);
  private final JLabel hint = new JLabel("<html>No breakpoints. A click beside a step sets one, "
      + "or add one with a condition such as “loss rises”.</html>");
  private List<BreakpointMark> shown = List.of();

  /** A panel that follows a workspace; breakpoints are set in the engine. */
  public BreakpointsPanel(Engine engine, Workspace workspace) {
    super(
        new MigLayout("insets 0 0 4 0, gap 0, fill, hidemode 3", "[grow,fill]", "[][grow,fill][]"));
    this.engine = engine;
    this.workspace = workspace;
    list.setName("breakpoints");
    list.getAccessibleContext().setAccessibleName("breakpoints");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new BreakpointRenderer());
    list.setFixedCellHeight(Spacing.scaled(28));
    list.addMouseListener(new Mouse());
    KeyBindings.bind(list, "SPACE", this::toggle);
    KeyBindings.bind(list, "DELETE", this::remove);
    KeyBindings.bind(list, "BACK_SPACE", this::remove);
    KeyBindings.bind(list, "ENTER", this::edit);
    hint.setName("breakpoints.hint");
    hint.setBorder(BorderFactory.createEmptyBorder(Spacing.UNIT, Spacing.PANEL, 0, Spacing.PANEL));
    hint.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(hint, "wrap, wmin 0");
    add(scroll, "wrap, wmin 0, hmin 0");
    add(buttons());
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
        update(workspace.state());
      }
    });
    workspace.addListener(this::show);
  }

  private JPanel buttons() {
    JPanel line = new JPanel(new MigLayout("insets 2 8 0 8, gap 6"));
    button(line, "Add…", "breakpoints.add", this::addNew);
    button(line, "Edit…", "breakpoints.edit", this::edit);
    button(line, "Remove", "breakpoints.remove", this::remove);
    return line;
  }

  private static void button(JPanel line, String text, String name, Runnable body) {
    JButton button = new JButton(text);
    button.setName(name);
    button.addActionListener(event -> body.run());
    line.add(button);
  }

  private final class Mouse extends MouseAdapter {
    @Override
    public void mouseClicked(MouseEvent event) {
      int row = list.locationToIndex(event.getPoint());
      if (row < 0 || !list.getCellBounds(row, row).contains(event.getPoint())) {
        return;
      }
      if (event.getX() < Spacing.scaled(BreakpointRenderer.BOX)) {
        list.setSelectedIndex(row);
        toggle();
      } else if (event.getClickCount() == 2) {
        edit();
      }
    }
  }

  private @Nullable BreakpointMark chosen() {
    return list.getSelectedValue();
  }

  private void toggle() {
    BreakpointMark mark = chosen();
    if (mark != null) {
      engine.send(new EngineCommand.ChangeBreakpoint(
          mark.entry().withEnabled(!mark.entry().enabled())));
    }
  }

  private void remove() {
    BreakpointMark mark = chosen();
    if (mark != null) {
      engine.send(new EngineCommand.RemoveBreakpoint(mark.entry().id()));
    }
  }

  private void addNew() {
    BreakpointForm.open(this, engine, workspace.state(), null);
  }

  private void edit() {
    BreakpointMark mark = chosen();
    if (mark != null) {
      BreakpointForm.open(this, engine, workspace.state(), mark);
    }
  }

  private void show(ViewState state) {
    if (isShowing()) {
      update(state);
    }
  }

  private void update(ViewState state) {
    List<BreakpointMark> marks = BreakpointMark.of(state);
    if (!marks.equals(shown)) {
      shown = marks;
      int row = list.getSelectedIndex();
      rows.clear();
      rows.addAll(marks);
      list.setSelectedIndex(Math.min(row, marks.size() - 1));
    }
    hint.setVisible(marks.isEmpty());
    list.getAccessibleContext()
        .setAccessibleDescription(
            marks.isEmpty()
                ? "no breakpoints"
                : String.join("; ", marks.stream().map(BreakpointMark::sentence).toList()));
  }
}
