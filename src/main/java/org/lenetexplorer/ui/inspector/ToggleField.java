package org.lenetexplorer.ui.inspector;

import javax.swing.JCheckBox;
import org.lenetexplorer.ui.model.Argument;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.ToggleArgument;

/** A box to be ticked. */
@EdtOnly
final class ToggleField implements ArgumentField {
  private final JCheckBox box = new JCheckBox();
  private final Sentence sentence;
  private ToggleArgument shown;

  ToggleField(FieldGroup group, ToggleArgument argument, Changes changes) {
    shown = argument;
    sentence = new Sentence("layer." + argument.name() + ".sentence");
    box.setName("layer." + argument.name());
    box.setToolTipText(argument.tip());
    box.getAccessibleContext().setAccessibleName(argument.name());
    box.addActionListener(event -> sentence.say(changes.set(shown, box.isSelected())));
    group.row(argument.name(), box, sentence, box);
    show(argument);
  }

  @Override
  public void forget() {
    sentence.say("");
  }

  @Override
  public boolean focus() {
    return box.requestFocusInWindow();
  }

  @Override
  public void show(Argument<?> argument) {
    shown = (ToggleArgument) argument;
    box.setSelected(shown.value());
    box.setText(shown.text(shown.value()));
  }
}
