package org.lenetexplorer.ui.steps;

import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.HistoryRow;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws an edit: a mark for done and present, its name. */
final class HistoryRenderer implements ListCellRenderer<HistoryRow> {
  private final JPanel panel =
      new JPanel(new MigLayout("insets 0 10 0 10, gap 6", "[14!][grow]", "[grow,fill]"));
  private final JLabel mark = new JLabel("", JLabel.CENTER);
  private final JLabel name = new JLabel();

  HistoryRenderer() {
    panel.add(mark);
    panel.add(name, "wmin 0, growx");
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends HistoryRow> list,
      HistoryRow row,
      int index,
      boolean selected,
      boolean focused) {
    ThemeColors colors = Theme.current().colors();
    boolean present = row.stage() == HistoryRow.Stage.PRESENT;
    panel.setBackground(selected ? colors.selection() : list.getBackground());
    mark.setText(mark(row.stage()));
    mark.setForeground(present ? colors.ring() : colors.quietText());
    name.setText(row.name());
    name.setFont(Fonts.text());
    name.setForeground(row.stage() == HistoryRow.Stage.UNDONE ? colors.quietText() : colors.text());
    panel.getAccessibleContext().setAccessibleName(row.sentence());
    return panel;
  }

  private static String mark(HistoryRow.Stage stage) {
    return switch (stage) {
      case DONE -> "✓";
      case PRESENT -> "●";
      case UNDONE -> "";
    };
  }
}
