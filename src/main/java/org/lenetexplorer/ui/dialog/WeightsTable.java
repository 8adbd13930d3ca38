package org.lenetexplorer.ui.dialog;

import java.awt.Component;
import java.awt.Dimension;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.lenetexplorer.ui.dialog.WeightsFit.Row;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/** The table of tensors: name, shape in the file, shape in the network, and what follows. */
@EdtOnly
final class WeightsTable extends JTable {
  private static final int MOST_ROWS = 12;
  private static final int[] WIDTHS = {130, 120, 120, 190};

  WeightsTable(WeightsFit fit) {
    super(new Model(fit.rows()));
    setName("weights.table");
    getAccessibleContext().setAccessibleName("tensors of the file and the network");
    setFillsViewportHeight(true);
    setRowSelectionAllowed(false);
    setDefaultRenderer(Object.class, new Cell(fit.rows()));
    getTableHeader().setReorderingAllowed(false);
    if (getTableHeader().getDefaultRenderer() instanceof JLabel title) {
      title.setHorizontalAlignment(JLabel.LEADING);
    }
    for (int i = 0; i < WIDTHS.length; i++) {
      getColumnModel().getColumn(i).setPreferredWidth(Spacing.scaled(WIDTHS[i]));
    }
  }

  /** The table with its head, as high as its rows need, up to a dozen. */
  JScrollPane scrolled() {
    JScrollPane scroll = new JScrollPane(this);
    int rows = Math.min(MOST_ROWS, getRowCount());
    setPreferredScrollableViewportSize(
        new Dimension(getPreferredSize().width, Math.max(2, rows) * getRowHeight()));
    return scroll;
  }

  /** The rows as Swing asks for them. */
  private static final class Model extends AbstractTableModel {
    private static final List<String> TITLES =
        List.of("Tensor", "In the file", "In the network", "");

    private final transient List<Row> rows;

    Model(List<Row> rows) {
      this.rows = rows;
    }

    @Override
    public int getRowCount() {
      return rows.size();
    }

    @Override
    public int getColumnCount() {
      return TITLES.size();
    }

    @Override
    public String getColumnName(int column) {
      return TITLES.get(column);
    }

    @Override
    public Object getValueAt(int place, int column) {
      Row row = rows.get(place);
      return List.of(row.name(), row.found(), row.wanted(), row.verdict()).get(column);
    }
  }

  /** Shapes in the font of numbers; what does not fit in the colour of errors. */
  private static final class Cell extends DefaultTableCellRenderer {
    private final transient List<Row> rows;

    Cell(List<Row> rows) {
      this.rows = rows;
    }

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, false, false, row, column);
      setFont(column == 1 || column == 2 ? Fonts.numbers() : Fonts.text());
      boolean faulty = column == 3 && !rows.get(row).fits();
      setForeground(
          faulty ? Theme.current().colors().error() : Theme.current().colors().text());
      setToolTipText(String.valueOf(value));
      return this;
    }
  }
}
