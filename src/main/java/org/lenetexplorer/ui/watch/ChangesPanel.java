package org.lenetexplorer.ui.watch;

import java.awt.event.ActionEvent;
import java.awt.event.HierarchyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.Stop;
import org.lenetexplorer.ui.component.TextRow;
import org.lenetexplorer.ui.model.ChangeList;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** What the last command changed, tensor by tensor; a click looks closely at the first number that did. */
@EdtOnly
public final class ChangesPanel extends JPanel {
  private final Workspace workspace;
  private final JTextArea heading = new JTextArea();
  private final DefaultListModel<ChangeList.Row> rows = new DefaultListModel<>();
  private final JList<ChangeList.Row> list = new JList<>(rows);
  private Position from;
  private Position at;
  private @Nullable Stop stop;
  private @Nullable Stop drawn;

  /** A panel that follows a workspace. */
  public ChangesPanel(Workspace workspace) {
    super(new MigLayout("insets 0, gap 0, fill", "[grow,fill]", "[][grow,fill]"));
    this.workspace = workspace;
    from = workspace.state().position();
    at = from;
    heading.setName("changes.heading");
    heading.setEditable(false);
    heading.setFocusable(false);
    heading.setOpaque(false);
    heading.setLineWrap(true);
    heading.setWrapStyleWord(true);
    heading.setBorder(
        BorderFactory.createEmptyBorder(Spacing.UNIT, Spacing.PANEL, Spacing.HALF, Spacing.PANEL));
    list.setName("changes");
    list.getAccessibleContext().setAccessibleName("what the last command changed");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new TextRow<>(ChangeList.Row::text));
    list.setFixedCellHeight(Spacing.scaled(22));
    list.setToolTipText("Double-click or Enter looks closely at the first number that changed");
    list.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "look");
    list.getActionMap().put("look", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        look();
      }
    });
    list.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
          look();
        }
      }
    });
    JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(heading, "wrap, wmin 0");
    add(scroll, "wmin 0, hmin 0");
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
        update(workspace.state());
      }
    });
    workspace.addListener(this::show);
  }

  private void look() {
    ChangeList.Row row = list.getSelectedValue();
    if (row != null) {
      row.number().ifPresent(number -> workspace.focus(workspace.state().focus().on(number)));
    }
  }

  private void show(ViewState state) {
    Stop now = state.snapshot().debug().stop();
    if (!state.running() && !now.equals(stop)) {
      stop = now;
      from = at;
      at = state.position();
    }
    if (isShowing()) {
      update(state);
    }
  }

  private void update(ViewState state) {
    Stop now = state.snapshot().debug().stop();
    if (state.running() || now.equals(drawn)) {
      return;
    }
    drawn = now;
    ChangeList changes = ChangeList.of(state, from);
    heading.setText(changes.heading());
    rows.clear();
    rows.addAll(changes.rows());
    List<String> lines = changes.rows().stream().map(ChangeList.Row::text).toList();
    list.getAccessibleContext()
        .setAccessibleDescription(lines.isEmpty() ? "nothing" : String.join("; ", lines));
  }
}
