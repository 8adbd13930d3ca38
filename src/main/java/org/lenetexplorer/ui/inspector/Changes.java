package org.lenetexplorer.ui.inspector;

import org.lenetexplorer.ui.model.Argument;

/** Where fields send what was set in them. Each call answers with why it can't be, as a sentence, or with nothing. */
interface Changes {
  /** Gives an argument a value. */
  <T> String set(Argument<T> argument, T value);

  /** Pads so that the map keeps its size. */
  String keepSize();

  /** Gives the layer another name. */
  String rename(String name);

  /** Does what is offered as a repair. */
  String repair();
}
