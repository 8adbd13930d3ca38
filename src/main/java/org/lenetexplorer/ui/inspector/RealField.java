package org.lenetexplorer.ui.inspector;

import org.lenetexplorer.ui.model.Argument;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.RealArgument;

/** A number with a fraction. */
@EdtOnly
final class RealField implements ArgumentField {
  private final NumberField<Float> number;
  private RealArgument shown;

  RealField(FieldGroup group, RealArgument argument, Changes changes) {
    shown = argument;
    String name = ArgumentField.partName(argument);
    Sentence sentence = new Sentence(name + ".sentence");
    number = new NumberField<>(
        name, argument.name(), argument, value -> changes.set(shown, value), sentence::say);
    group.row(argument.name(), number, sentence, number);
  }

  @Override
  public void forget() {
    number.forget();
  }

  @Override
  public boolean focus() {
    return number.focus();
  }

  @Override
  public void show(Argument<?> argument) {
    shown = (RealArgument) argument;
    number.show(shown);
  }
}
