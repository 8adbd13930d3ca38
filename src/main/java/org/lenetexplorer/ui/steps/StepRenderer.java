package org.lenetexplorer.ui.steps;

import java.awt.Color;
import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.StepRow;
import org.lenetexplorer.ui.model.ViewState;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Icons;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/** Draws a row: a mark for done, here and next, the operation, its details in quiet text. */
final class StepRenderer implements ListCellRenderer<StepRow> {
  private final JPanel panel =
      new JPanel(new MigLayout("insets 1 10 1 10, gap 6", "[]0[14!][][grow]"));
  private final JLabel icon = new JLabel();
  private final JLabel mark = new JLabel("", JLabel.CENTER);
  private final JLabel text = new JLabel();
  private final JLabel detail = new JLabel();

  StepRenderer() {
    panel.add(icon, "w 26!");
    panel.add(mark);
    panel.add(text);
    panel.add(detail, "wmin 0");
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends StepRow> list, StepRow row, int index, boolean selected, boolean focused) {
    ThemeColors colors = Theme.current().colors();
    Color phase = colors.phases().inOrder().get(ViewState.placeOf(row.phase()));
    boolean current = row.stage() == StepRow.Stage.CURRENT && !row.isHeading();
    panel.setBackground(selected ? colors.selection() : list.getBackground());
    icon.setIcon(row.isHeading() ? Icons.phase(row.phase().id().replace('_', '-')) : null);
    mark.setText(row.isHeading() ? "" : mark(row.stage()));
    mark.setForeground(phase);
    text.setText(row.text());
    text.setFont(row.isHeading() || current ? Fonts.title() : Fonts.text());
    text.setForeground(
        row.stage() == StepRow.Stage.TO_COME && !row.isHeading()
            ? colors.quietText()
            : colors.text());
    detail.setText(row.detail());
    detail.setFont(Fonts.small());
    detail.setForeground(colors.quietText());
    panel.getAccessibleContext().setAccessibleName(row.sentence());
    return panel;
  }

  private static String mark(StepRow.Stage stage) {
    return switch (stage) {
      case DONE -> "✓";
      case CURRENT -> "●";
      case NEXT -> "▸";
      case TO_COME -> "";
    };
  }
}
