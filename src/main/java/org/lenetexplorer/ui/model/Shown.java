package org.lenetexplorer.ui.model;

import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.train.Phase;

/** Which numbers the chain of layers shows. */
public enum Shown {
  /** Gradients while they flow and while weights move by them, otherwise activations. */
  AUTOMATIC("Automatic", "Gradients while they flow back, otherwise activations"),
  /** What the layers put out. */
  ACTIVATIONS("Activations", "What each layer puts out"),
  /** ∂L/∂(what the layers put out). */
  GRADIENTS("Gradients", "∂L/∂(what each layer puts out): how the loss changes with it");

  private final String title;
  private final String tip;

  Shown(String title, String tip) {
    this.title = title;
    this.tip = tip;
  }

  /** What is shown, in a few words. */
  public String tip() {
    return tip;
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
