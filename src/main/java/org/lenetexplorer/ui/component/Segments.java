package org.lenetexplorer.ui.component;

import java.awt.Component;
import java.awt.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;

/**
 * A choice of one out of a few: a row of buttons where there is room for all of them, else a box that opens.
 *
 * @param <E> what is chosen
 */
public final class Segments<E> extends JPanel {
  /** A choice in words. */
  public record Words(String title, String tip) {}

  private final JPanel row = new JPanel(new MigLayout("insets 0, gap 2"));
  private final Map<E, JToggleButton> buttons = new LinkedHashMap<>();
  private final JComboBox<E> box = new JComboBox<>();
  private final ButtonGroup group = new ButtonGroup();
  private boolean showing;

  /**
   * An empty choice.
   *
   * @param name the box has this name, a button this name, a dot and what it stands for
   * @param spoken what is chosen, for screen readers
   * @param chosen hears what the user has chosen
   */
  public Segments(String name, String spoken, Map<E, Words> words, Consumer<? super E> chosen) {
    super(null);
    setOpaque(false);
    row.setOpaque(false);
    words.forEach((value, text) -> {
      JToggleButton button = new JToggleButton(text.title());
      button.setName(name + "." + value);
      button.setToolTipText(text.tip());
      button.putClientProperty("JButton.buttonType", "toolBarButton");
      button.addActionListener(event -> chosen.accept(value));
      group.add(button);
      row.add(button);
      buttons.put(value, button);
      box.addItem(value);
    });
    box.setName(name);
    box.setToolTipText(spoken);
    box.getAccessibleContext().setAccessibleName(spoken);
    box.setRenderer(new DefaultListCellRenderer() {
      @Override
      public Component getListCellRendererComponent(
          JList<?> list, @Nullable Object value, int index, boolean selected, boolean focused) {
        Words text = words.get(value);
        return super.getListCellRendererComponent(
            list, text == null ? "" : text.title(), index, selected, focused);
      }
    });
    box.addActionListener(event -> {
      E value = box.getItemAt(box.getSelectedIndex());
      if (!showing && value != null) {
        chosen.accept(value);
      }
    });
    add(row);
    add(box);
    box.setVisible(false);
  }

  /** Shows what is chosen. */
  public void show(E value) {
    JToggleButton button = buttons.get(value);
    if (button != null) {
      button.setSelected(true);
    }
    if (box.getSelectedItem() != value) {
      showing = true;
      box.setSelectedItem(value);
      showing = false;
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return row.getPreferredSize();
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(box.getPreferredSize().width, row.getPreferredSize().height);
  }

  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean wide = width >= row.getPreferredSize().width;
    row.setVisible(wide);
    box.setVisible(!wide);
    super.setBounds(x, y, width, height);
  }

  @Override
  public void doLayout() {
    JComponent shown = row.isVisible() ? row : box;
    int high = Math.min(getHeight(), shown.getPreferredSize().height);
    int wide = Math.min(getWidth(), shown.getPreferredSize().width);
    shown.setBounds(getWidth() - wide, (getHeight() - high) / 2, wide, high);
  }
}
