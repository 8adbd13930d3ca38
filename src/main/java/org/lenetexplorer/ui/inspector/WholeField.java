package org.lenetexplorer.ui.inspector;

import javax.swing.JButton;
import javax.swing.JLabel;
import org.lenetexplorer.ui.model.Argument;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.WholeArgument;

/** A whole number; where the layer before decides it, that is told, and a button takes it over. */
@EdtOnly
final class WholeField implements ArgumentField {
  private final NumberField<Integer> number;
  private final JLabel note = new JLabel();
  private final JButton take = new JButton();
  private final Sentence sentence;
  private WholeArgument shown;
  private String refusal = "";

  WholeField(FieldGroup group, WholeArgument argument, Changes changes) {
    shown = argument;
    String name = ArgumentField.partName(argument);
    sentence = new Sentence(name + ".sentence");
    number = new NumberField<>(
        name, argument.name(), argument, value -> changes.set(shown, value), this::refuse);
    note.setName(name + ".note");
    note.putClientProperty("FlatLaf.style", "foreground: $Label.disabledForeground");
    take.setName(name + ".take");
    take.addActionListener(event ->
        shown.given().ifPresent(given -> refuse(changes.set(shown, given.number()))));
    group.row(argument.name(), number, sentence, number, take, note);
    show(argument);
  }

  private void refuse(String told) {
    refusal = told;
    say();
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
    shown = (WholeArgument) argument;
    number.show(shown);
    say();
  }

  private void say() {
    boolean wrong = shown.isMismatched();
    number.mark(wrong);
    String given = shown.given().map(WholeArgument.Given::sentence).orElse("");
    note.setText(given);
    note.setToolTipText(given);
    note.setVisible(!wrong && !given.isEmpty());
    take.setVisible(wrong);
    shown.given().ifPresent(met -> {
      take.setText("Set to " + met.number());
      take.setToolTipText("Set " + shown.name() + " to " + met.number() + ": " + given);
    });
    String mismatch = wrong ? given + ", not " + shown.value() + "." : "";
    sentence.say(refusal.isEmpty() ? mismatch : refusal);
  }
}
