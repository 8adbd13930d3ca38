package org.lenetexplorer.ui.watch;

import java.awt.EventQueue;
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
import org.lenetexplorer.session.DebugView.BranchView;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.component.KeyBindings;
import org.lenetexplorer.ui.component.TextRow;
import org.lenetexplorer.ui.model.BranchComparison;
import org.lenetexplorer.ui.model.BranchRow;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** The branches of the session; one can be gone to, or compared with the present one: losses and largest differences. */
@EdtOnly
public final class BranchesPanel extends JPanel {
  private final Engine engine;
  private final Workspace workspace;
  private final DefaultListModel<BranchView> rows = new DefaultListModel<>();
  private final JList<BranchView> list = new JList<>(rows);
  private final JLabel note = new JLabel();
  private List<BranchView> shown = List.of();
  private int asked;

  /** A panel that follows a workspace. */
  public BranchesPanel(Engine engine, Workspace workspace) {
    super(
        new MigLayout("insets 0 0 4 0, gap 0, fill, hidemode 3", "[grow,fill]", "[grow,fill][][]"));
    this.engine = engine;
    this.workspace = workspace;
    list.setName("branches");
    list.getAccessibleContext().setAccessibleName("branches");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new TextRow<>(BranchRow::text));
    list.setFixedCellHeight(Spacing.scaled(24));
    list.setToolTipText("Double-click or Enter goes to the same position on that branch");
    KeyBindings.bind(list, "ENTER", this::switchTo);
    list.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
          switchTo();
        }
      }
    });
    note.setName("branches.note");
    note.setBorder(BorderFactory.createEmptyBorder(2, Spacing.UNIT, 2, Spacing.UNIT));
    tell("");
    JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(scroll, "wrap, wmin 0, hmin 0");
    add(note, "wrap, wmin 0");
    add(buttons());
    addHierarchyListener(event -> {
      if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
        update(workspace.state());
      }
    });
    workspace.addListener(this::show);
  }

  private JPanel buttons() {
    JPanel line = new JPanel(new MigLayout("insets 2 8 2 8, gap 6"));
    JButton go = new JButton("Switch");
    go.setName("branches.switch");
    go.setToolTipText("Go to the same position on the branch that is chosen");
    go.addActionListener(event -> switchTo());
    JButton compare = new JButton("Compare");
    compare.setName("branches.compare");
    compare.setToolTipText("Compare the branch that is chosen with the present one, here");
    compare.addActionListener(event -> compare());
    line.add(go);
    line.add(compare);
    return line;
  }

  private @Nullable BranchView chosen() {
    return list.getSelectedValue();
  }

  private void switchTo() {
    BranchView branch = chosen();
    if (branch != null && !branch.current() && !workspace.state().running()) {
      engine.send(new EngineCommand.SwitchBranch(branch.id()));
    }
  }

  private void compare() {
    BranchView branch = chosen();
    if (branch == null || branch.current()) {
      tell("Choose a branch other than the present one.");
      return;
    }
    if (workspace.state().running()) {
      tell("Pause the run to compare.");
      return;
    }
    int request = ++asked;
    int id = branch.id();
    tell("Comparing…");
    engine.send(new EngineCommand.CatchUp(id));
    var unused = engine
        .ask(debugger -> BranchComparison.of(debugger, id))
        .handleAsync(
            (answer, failure) -> {
              if (request == asked) {
                tell(failure == null ? "" : String.valueOf(failure.getMessage()));
                if (failure == null) {
                  ComparisonView.open(this, answer);
                }
              }
              return request;
            },
            EventQueue::invokeLater);
  }

  private void tell(String sentence) {
    note.setText(sentence);
    note.setVisible(!sentence.isEmpty());
  }

  private void show(ViewState state) {
    if (isShowing()) {
      update(state);
    }
  }

  private void update(ViewState state) {
    List<BranchView> branches = state.snapshot().debug().branches();
    if (branches.equals(shown)) {
      return;
    }
    boolean same = branches.size() == shown.size();
    shown = branches;
    if (same) {
      for (int i = 0; i < branches.size(); i++) {
        rows.set(i, branches.get(i));
      }
    } else {
      rows.clear();
      rows.addAll(branches);
    }
    List<String> lines = branches.stream().map(BranchRow::text).toList();
    list.getAccessibleContext().setAccessibleDescription(String.join("; ", lines));
  }
}
