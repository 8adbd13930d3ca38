package org.lenetexplorer.ui.model;

import java.util.List;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.train.Phase;

/**
 * All that decides what the window shows.
 *
 * @param snapshot the session as it was last told
 * @param selection what the inspector shows
 * @param shown activations or gradients
 * @param following whether the selection goes with the current operation
 * @param message a sentence about what went wrong, or empty
 */
public record ViewState(
    SessionSnapshot snapshot, Selection selection, Shown shown, boolean following, String message) {

  /** The state at the beginning: the first layer selected. */
  static ViewState initial(SessionSnapshot snapshot) {
    return new ViewState(snapshot, Selection.of(1), Shown.AUTOMATIC, true, "");
  }

  /** Blocks in the chain: input, layers, loss. */
  public int blocks() {
    return snapshot.layers().size() + 2;
  }

  /** Whether a command is at work. */
  public boolean running() {
    return snapshot.running();
  }

  /** The block that an operation works on: that of the layer, the parameter's layer, or the loss. */
  public int blockOf(String operation) {
    String layer =
        operation.contains(".") ? operation.substring(0, operation.indexOf('.')) : operation;
    for (int i = 0; i < snapshot.layers().size(); i++) {
      if (snapshot.layers().get(i).name().equals(layer)) {
        return i + 1;
      }
    }
    return blocks() - 1;
  }

  /** A phase's place in the iteration, from 0. */
  public static int placeOf(Phase phase) {
    return List.of(Phase.values()).indexOf(phase);
  }

  ViewState withSnapshot(SessionSnapshot next) {
    ViewState changed =
        new ViewState(next, selection, shown, following, next.message().orElse(""));
    Selection kept = changed.selection.block() < changed.blocks() ? selection : Selection.of(1);
    return changed.withSelection(following ? changed.followed(kept) : kept);
  }

  private Selection followed(Selection otherwise) {
    if (running()) {
      return otherwise;
    }
    return snapshot
        .lastOperation()
        .map(last -> blockOf(last.name()))
        .filter(block -> block != otherwise.block())
        .map(Selection::of)
        .orElse(otherwise);
  }

  ViewState withSelection(Selection changed) {
    return new ViewState(snapshot, changed, shown, following, message);
  }

  ViewState withShown(Shown changed) {
    return new ViewState(snapshot, selection, changed, following, message);
  }

  ViewState withFollowing(boolean changed) {
    return new ViewState(snapshot, selection, shown, changed, message);
  }

  ViewState withMessage(String changed) {
    return new ViewState(snapshot, selection, shown, following, changed);
  }
}
