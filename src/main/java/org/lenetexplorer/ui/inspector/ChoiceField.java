package org.lenetexplorer.ui.inspector;

import javax.swing.JComboBox;
import javax.swing.JLabel;
import org.lenetexplorer.ui.model.Argument;
import org.lenetexplorer.ui.model.ChoiceArgument;
import org.lenetexplorer.ui.model.EdtOnly;

/** A list of words to choose from; a word alone where there is no other. */
@EdtOnly
final class ChoiceField implements ArgumentField {
  private final JComboBox<String> box = new JComboBox<>();
  private final Sentence sentence;
  private ChoiceArgument shown;
  private boolean showing;

  ChoiceField(FieldGroup group, ChoiceArgument argument, Changes changes) {
    shown = argument;
    String name = "layer." + argument.name();
    sentence = new Sentence(name + ".sentence");
    argument.options().forEach(box::addItem);
    box.setName(name);
    box.setToolTipText(argument.tip());
    box.getAccessibleContext().setAccessibleName(argument.name());
    box.addActionListener(event -> {
      if (!showing) {
        sentence.say(changes.set(shown, shown.options().get(box.getSelectedIndex())));
      }
    });
    if (argument.options().size() > 1) {
      group.row(argument.name(), box, sentence, box);
    } else {
      JLabel only = new JLabel(argument.value());
      only.setName(name);
      group.row(argument.name(), only, sentence, only);
    }
    show(argument);
  }

  @Override
  public void forget() {
    sentence.say("");
  }

  @Override
  public boolean focus() {
    return box.isShowing() && box.requestFocusInWindow();
  }

  @Override
  public void show(Argument<?> argument) {
    shown = (ChoiceArgument) argument;
    showing = true;
    box.setSelectedItem(shown.value());
    showing = false;
  }
}
