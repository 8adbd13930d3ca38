package org.lenetexplorer.ui.inspector;

import java.util.Objects;
import javax.swing.AbstractSpinnerModel;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.NumberArgument;

/** The numbers that a spinner counts through: those of an argument, from its lower to its upper limit. */
@EdtOnly
final class NumberModel<T extends Number> extends AbstractSpinnerModel {
  private NumberArgument<T> argument;
  private T value;

  NumberModel(NumberArgument<T> argument) {
    this.argument = argument;
    value = argument.value();
  }

  NumberArgument<T> argument() {
    return argument;
  }

  /** Sets other limits; the number stays. */
  void limit(NumberArgument<T> changed) {
    argument = changed;
  }

  @SuppressWarnings("unchecked") // only numbers of the argument's kind are set and formatted
  private T cast(Object number) {
    return (T) number;
  }

  String text(Object number) {
    return argument.text(cast(number));
  }

  @Override
  public T getValue() {
    return value;
  }

  @Override
  public void setValue(Object number) {
    if (!number.equals(value)) {
      value = cast(number);
      fireStateChanged();
    }
  }

  @Override
  public @Nullable Object getNextValue() {
    return beyond(argument.up(value));
  }

  @Override
  public @Nullable Object getPreviousValue() {
    return beyond(argument.down(value));
  }

  private @Nullable Object beyond(T next) {
    return Objects.equals(next, value) ? null : next;
  }
}
