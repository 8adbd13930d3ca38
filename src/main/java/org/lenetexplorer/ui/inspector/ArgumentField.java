package org.lenetexplorer.ui.inspector;

import org.lenetexplorer.ui.model.Argument;
import org.lenetexplorer.ui.model.ChoiceArgument;
import org.lenetexplorer.ui.model.NumberArgument;
import org.lenetexplorer.ui.model.PairArgument;
import org.lenetexplorer.ui.model.RealArgument;
import org.lenetexplorer.ui.model.SamePadding;
import org.lenetexplorer.ui.model.ToggleArgument;
import org.lenetexplorer.ui.model.WholeArgument;

/** What edits one argument. */
interface ArgumentField {
  /** Shows the argument as it is now, of the same name and kind. */
  void show(Argument<?> argument);

  /** Shows what the padding that keeps a map's size would be; only a field for padding has a place for it. */
  default void show(SamePadding same) {}

  /** Drops what was typed and not taken, and what was said about it. */
  void forget();

  /** Puts the focus into the field, and says whether it takes it. */
  boolean focus();

  /** Adds a field that fits an argument to a group. */
  static ArgumentField in(FieldGroup group, Argument<?> argument, Changes changes) {
    if (argument instanceof WholeArgument whole) {
      return new WholeField(group, whole, changes);
    }
    if (argument instanceof PairArgument pair) {
      return new PairField(group, pair, changes);
    }
    if (argument instanceof ToggleArgument toggle) {
      return new ToggleField(group, toggle, changes);
    }
    if (argument instanceof ChoiceArgument choice) {
      return new ChoiceField(group, choice, changes);
    }
    return new RealField(group, (RealArgument) argument, changes);
  }

  /** The name of a part for tests, {@code layer.stride}. */
  static String partName(NumberArgument<?> argument) {
    return "layer." + argument.name();
  }
}
