package org.lenetexplorer.ui.model;

import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.train.Phase;

/** Which numbers the chain of layers shows. */
public enum Shown {
  /** Gradients while they flow and while weights move by them, otherwise activations. */
  AUTOMATIC("Automatic"),
  /** What the layers put out. */
  ACTIVATIONS("Activations"),
  /** ∂L/∂(what the layers put out). */
  GRADIENTS("Gradients");

  private final String title;

  Shown(String title) {
    this.title = title;
  }

  /** The word on the switch. */
  public String title() {
    return title;
  }

  /** Whether gradients are drawn at this moment. */
  public boolean gradients(SessionSnapshot snapshot) {
    return switch (this) {
      case ACTIVATIONS -> false;
      case GRADIENTS -> true;
      case AUTOMATIC ->
        snapshot.lastOperation().filter(last -> last.phase() == Phase.BACKWARD).isPresent();
    };
  }
}
