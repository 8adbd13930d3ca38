package org.lenetexplorer.ui.steps;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.StepRow;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;

/** The operations of the iteration under their phases. Double-click or Enter runs to an operation. */
@EdtOnly
public final class StepsPanel extends JPanel {
  private static final String RUN_HINT = "Double-click an operation to run to it";

  private final DefaultListModel<StepRow> rows = new DefaultListModel<>();
  private final JList<StepRow> list = new JList<>(rows) {
    @Override
    public String getToolTipText(MouseEvent event) {
      int row = locationToIndex(event.getPoint());
      String tip = row < 0 ? "" : rows.get(row).tip();
      return tip.isEmpty() ? RUN_HINT : tip + " – double-click to run to it";
    }
  };
  private final Engine engine;
  private final Workspace workspace;

  /** A panel that follows a workspace and steers an engine. */
  public StepsPanel(Engine engine, Workspace workspace) {
    super(new BorderLayout());
    this.engine = engine;
    this.workspace = workspace;
    list.setName("steps");
    list.getAccessibleContext().setAccessibleName("steps of the iteration");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new StepRenderer());
    list.setToolTipText(RUN_HINT);
    list.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "run to");
    list.getActionMap().put("run to", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        runTo(list.getSelectedIndex());
      }
    });
    list.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
          runTo(list.locationToIndex(event.getPoint()));
        }
      }
    });
    JScrollPane scroll = new JScrollPane(list);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(scroll);
    workspace.addListener(this::show);
  }

  private void runTo(int index) {
    if (index < 0 || workspace.state().running()) {
      return;
    }
    StepRow row = rows.get(index);
    int operation = row.isHeading() ? firstOf(row) : row.operation();
    engine.send(new EngineCommand.RunTo(workspace.state().snapshot().position(operation)));
  }

  private int firstOf(StepRow heading) {
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isHeading() && rows.get(i).phase() == heading.phase()) {
        return rows.get(i).operation();
      }
    }
    return 0;
  }

  private void show(ViewState state) {
    List<StepRow> wanted = StepRow.of(state);
    if (wanted.size() != rows.size()) {
      rows.clear();
      rows.addAll(wanted);
    }
    int here = 0;
    for (int i = 0; i < wanted.size(); i++) {
      if (!wanted.get(i).equals(rows.get(i))) {
        rows.set(i, wanted.get(i));
      }
      here =
          wanted.get(i).stage() == StepRow.Stage.CURRENT && !wanted.get(i).isHeading() ? i : here;
    }
    if (list.getSelectedIndex() != here) {
      list.setSelectedIndex(here);
      if (list.isShowing()) {
        reveal(here);
      }
    }
  }

  /** Scrolls so that the rows around the position can be seen. */
  private void reveal(int here) {
    list.ensureIndexIsVisible(Math.max(0, here - 2));
    list.ensureIndexIsVisible(Math.min(rows.size() - 1, here + 3));
  }
}
