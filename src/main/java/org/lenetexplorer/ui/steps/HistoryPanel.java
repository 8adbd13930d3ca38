package org.lenetexplorer.ui.steps;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.AbstractAction;
import javax.swing.AbstractListModel;
import javax.swing.BorderFactory;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.lenetexplorer.project.History;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.HistoryRow;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Spacing;

/** The edits by name, the present state marked, those undone in quiet text. A click or Enter goes to a state. */
@EdtOnly
public final class HistoryPanel extends JPanel {
  private static final int ROW = 24;

  private final Rows rows;
  private final JList<HistoryRow> list;
  private final Editor editor;

  /** The rows, made as they are asked for. */
  private static final class Rows extends AbstractListModel<HistoryRow> {
    private History history;

    Rows(History history) {
      this.history = history;
    }

    @Override
    public int getSize() {
      return history.states().size();
    }

    @Override
    public HistoryRow getElementAt(int index) {
      return HistoryRow.of(history, index);
    }

    void show(History shown) {
      int before = getSize();
      history = shown;
      int after = getSize();
      if (after > before) {
        fireIntervalAdded(this, before, after - 1);
      } else if (after < before) {
        fireIntervalRemoved(this, after, before - 1);
      }
      fireContentsChanged(this, 0, after - 1);
    }
  }

  /** A panel that follows a workspace and moves through its history. */
  public HistoryPanel(Editor editor, Workspace workspace) {
    super(new BorderLayout());
    this.editor = editor;
    rows = new Rows(workspace.state().history());
    list = new JList<>(rows);
    list.setName("history");
    list.getAccessibleContext().setAccessibleName("history of edits");
    list.setToolTipText("Click an edit, or press Enter, to go to the state after it");
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new HistoryRenderer());
    list.setFixedCellHeight(Spacing.scaled(ROW));
    list.setFixedCellWidth(1);
    listen();
    JScrollPane scroll = new JScrollPane(list);
    scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    scroll.setBorder(BorderFactory.createEmptyBorder());
    add(scroll);
    workspace.addListener(this::show);
  }

  private void listen() {
    list.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "go");
    list.getActionMap().put("go", new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        goTo(list.getSelectedIndex());
      }
    });
    list.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        int index = list.locationToIndex(event.getPoint());
        if (index >= 0 && list.getCellBounds(index, index).contains(event.getPoint())) {
          goTo(index);
        }
      }
    });
  }

  private void goTo(int index) {
    if (index >= 0) {
      editor.goTo(index);
    }
  }

  private void show(ViewState state) {
    History history = state.history();
    if (!history.equals(rows.history) || list.isSelectionEmpty()) {
      rows.show(history);
      list.setSelectedIndex(history.at());
      list.ensureIndexIsVisible(history.at());
    }
  }
}
