package org.lenetexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import net.miginfocom.swing.MigLayout;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.theme.Spacing;

/** Buttons of which one is chosen, side by side; a field may stand behind one of them. */
@EdtOnly
final class ChoiceRow extends JPanel {
  private final ButtonGroup group = new ButtonGroup();
  private final List<JRadioButton> buttons = new ArrayList<>();

  /**
   * A row.
   *
   * @param name for tests, {@code target}
   * @param spoken for screen readers
   * @param chosen gets the key of the option that was clicked
   */
  ChoiceRow(String name, String spoken, List<Option> options, Consumer<String> chosen) {
    super(new MigLayout("insets 0, gapx " + Spacing.HALF + ", gapy 0", "", "[grow,center]"));
    setOpaque(false);
    setName("training." + name);
    getAccessibleContext().setAccessibleName(spoken);
    for (Option option : options) {
      JRadioButton button = new JRadioButton(option.label());
      button.setName("training." + name + "." + option.key());
      button.setOpaque(false);
      button.getAccessibleContext().setAccessibleName(spoken + " " + option.label());
      button.addActionListener(event -> chosen.accept(option.key()));
      group.add(button);
      buttons.add(button);
      add(button);
    }
  }

  /** Puts a field behind an option. */
  ChoiceRow with(int option, JComponent field) {
    int behind = 0;
    for (int i = 0; i < getComponentCount(); i++) {
      if (getComponent(i) == buttons.get(option)) {
        behind = i + 1;
      }
    }
    add(field, "wmin 44, hmin 26", behind);
    return this;
  }

  /** Shows the options as they are now, the same ones in the same order. */
  void show(List<Option> options) {
    for (int i = 0; i < buttons.size(); i++) {
      JRadioButton button = buttons.get(i);
      Option option = options.get(i);
      button.setText(option.label());
      button.setEnabled(option.enabled());
      String why = option.obstacle();
      button.setToolTipText(why.isEmpty() ? null : why);
      button.getAccessibleContext().setAccessibleDescription(why);
      if (option.chosen() && !button.isSelected()) {
        button.setSelected(true);
      }
    }
  }
}
