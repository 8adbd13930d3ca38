package org.lenetexplorer.ui.watch;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javax.swing.DefaultCellEditor;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.WatchRow;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** The watches: expression, before, now, difference and the latest values as a curve. */
final class WatchTable extends JTable {
  private static final List<String> COLUMNS =
      List.of("Expression", "Before", "Now", "Difference", "Latest");
  private static final int CURVE = 4;

  private final Rows rows = new Rows();

  private static final class Rows extends AbstractTableModel {
    private static final long serialVersionUID = 1;

    private transient List<WatchRow> rows = new ArrayList<>();

    @Override
    public int getRowCount() {
      return rows.size();
    }

    @Override
    public int getColumnCount() {
      return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
      return COLUMNS.get(column);
    }

    @Override
    public boolean isCellEditable(int row, int column) {
      return column == 0;
    }

    /** The editor has given the text away already. */
    @Override
    public void setValueAt(Object value, int row, int column) {}

    @Override
    public Object getValueAt(int row, int column) {
      WatchRow watch = rows.get(row);
      return switch (column) {
        case 0 -> watch.expression();
        case 1 -> watch.before();
        case 2 -> watch.now();
        case 3 -> watch.difference();
        default -> watch;
      };
    }
  }

  private final class Cells extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1;

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      WatchRow watch = rows.rows.get(row);
      setFont(Fonts.numbers());
      setHorizontalAlignment(column == 0 ? LEFT : RIGHT);
      boolean none = !watch.reason().isEmpty() && column > 0;
      boolean quiet = column == 1 || none;
      setForeground(
          quiet
              ? Theme.current().colors().quietText()
              : Theme.current().colors().text());
      setToolTipText(watch.sentence());
      getAccessibleContext().setAccessibleDescription(watch.sentence());
      return this;
    }
  }

  /** Writes an expression; a faulty one stays to be mended, one that is as before changes nothing. */
  private final class Editor extends DefaultCellEditor {
    private static final long serialVersionUID = 1;

    private final transient BiPredicate<Integer, String> edited;

    Editor(JTextField field, BiPredicate<Integer, String> edited) {
      super(field);
      this.edited = edited;
      field.setName("watches.edit");
      field.setFont(Fonts.numbers());
    }

    @Override
    public Component getTableCellEditorComponent(
        JTable table, Object value, boolean selected, int row, int column) {
      outline(null);
      return super.getTableCellEditorComponent(table, value, selected, row, column);
    }

    @Override
    public boolean stopCellEditing() {
      int row = getEditingRow();
      String text = getCellEditorValue().toString();
      if (row < 0 || text.isBlank() || text.equals(rows.getValueAt(row, 0))) {
        cancelCellEditing();
        return true;
      }
      if (edited.test(row, text)) {
        return super.stopCellEditing();
      }
      outline("error");
      return false;
    }

    private void outline(@Nullable String kind) {
      editorComponent.putClientProperty("JComponent.outline", kind);
    }
  }

  /**
   * An empty table.
   *
   * @param edited gets the place of a watch and the text that is to replace its expression; answers whether it can
   */
  WatchTable(BiPredicate<Integer, String> edited) {
    setModel(rows);
    setName("watches");
    getAccessibleContext().setAccessibleName("watches");
    putClientProperty("JTable.autoStartsEdit", false);
    putClientProperty("terminateEditOnFocusLost", true);
    setRowHeight(Spacing.scaled(24));
    setShowHorizontalLines(true);
    setFillsViewportHeight(true);
    setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    setDefaultRenderer(Object.class, new Cells());
    getColumnModel().getColumn(CURVE).setCellRenderer(new Sparkline());
    getColumnModel().getColumn(0).setCellEditor(new Editor(new JTextField(), edited));
    int[] widths = {200, 90, 90, 100, 110};
    for (int i = 0; i < widths.length; i++) {
      getColumnModel().getColumn(i).setPreferredWidth(Spacing.scaled(widths[i]));
    }
    DefaultTableCellRenderer header =
        (DefaultTableCellRenderer) getTableHeader().getDefaultRenderer();
    header.setHorizontalAlignment(JLabel.LEFT);
    getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke("F8"), "none");
  }

  /** Shows other values; keeps the selection, and a cell that is being written. */
  void show(List<WatchRow> shown) {
    if (shown.equals(rows.rows) || isEditing()) {
      return;
    }
    boolean same = shown.size() == rows.rows.size();
    rows.rows = List.copyOf(shown);
    if (same) {
      rows.fireTableRowsUpdated(0, Math.max(0, shown.size() - 1));
    } else {
      rows.fireTableDataChanged();
    }
    List<String> sentences = shown.stream().map(WatchRow::sentence).toList();
    getAccessibleContext()
        .setAccessibleDescription(
            sentences.isEmpty() ? "no watches" : String.join("; ", sentences));
  }

  /** The watch that is chosen, or null. */
  @Nullable WatchRow chosen() {
    int row = getSelectedRow();
    return row < 0 || row >= rows.rows.size() ? null : rows.rows.get(row);
  }
}
