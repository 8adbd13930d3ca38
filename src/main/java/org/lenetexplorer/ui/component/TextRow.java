package org.lenetexplorer.ui.component;

import java.awt.Component;
import java.util.function.Function;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;
import org.lenetexplorer.ui.theme.Theme;

/**
 * A row of a list as one line of text with numbers in it.
 *
 * @param <T> what the rows are
 */
public final class TextRow<T> implements ListCellRenderer<T> {
  private final DefaultListCellRenderer label = new DefaultListCellRenderer();
  private final Function<? super T, String> text;

  /** A renderer that writes a row so. */
  public TextRow(Function<? super T, String> text) {
    this.text = text;
  }

  @Override
  public Component getListCellRendererComponent(
      JList<? extends T> list, @Nullable T row, int index, boolean selected, boolean focused) {
    String line = row == null ? "" : text.apply(row);
    label.getListCellRendererComponent(list, line, index, selected, focused);
    label.setFont(Fonts.numbers());
    label.setForeground(Theme.current().colors().text());
    label.setBackground(selected ? Theme.current().colors().selection() : list.getBackground());
    label.setBorder(BorderFactory.createEmptyBorder(0, Spacing.PANEL, 0, Spacing.PANEL));
    return label;
  }
}
