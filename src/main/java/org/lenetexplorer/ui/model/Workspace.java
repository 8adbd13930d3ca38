package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.project.History;
import org.lenetexplorer.session.SessionSnapshot;

/** Where the panels meet: holds the {@link ViewState} and tells all of them when it changes. */
@EdtOnly
public final class Workspace {
  private final List<Consumer<ViewState>> listeners = new ArrayList<>();
  private ViewState state;
  private @Nullable Chain chain;

  /** A workspace on the first snapshot of a session, and the history of the project that it runs. */
  public Workspace(SessionSnapshot first, History history) {
    state = ViewState.initial(first, history);
  }

  public ViewState state() {
    return state;
  }

  /** The chain of the present state; made once for each state. */
  public Chain chain() {
    Chain made = chain;
    if (made == null) {
      made = Chain.of(state);
      chain = made;
    }
    return made;
  }

  /** Adds a listener and tells it the present state at once. */
  public void addListener(Consumer<ViewState> listener) {
    listeners.add(listener);
    listener.accept(state);
  }

  /** Takes in a newer snapshot; its message, if it has one, replaces the one shown. */
  public void show(SessionSnapshot snapshot) {
    change(state.withSnapshot(snapshot));
  }

  /** Selects a block, or a map in it; places outside the chain are moved to its ends. */
  public void select(Selection selection) {
    int last = state.blocks() - 1;
    boolean inside = selection.blocks().stream().allMatch(block -> block >= 0 && block <= last);
    int block = Math.max(0, Math.min(last, selection.block()));
    change(state.withSelection(inside ? selection : new Selection(block, selection.map())));
  }

  /** Shows an edited project, and chooses blocks of it. */
  void show(History history, Selection selection) {
    change(state.withHistory(history));
    select(selection);
  }

  /** Chooses activations or gradients. */
  public void show(Shown shown) {
    change(state.withShown(shown));
  }

  /** Lets the selection go with the current operation, or stay. */
  public void follow(boolean following) {
    change(state.withFollowing(following));
  }

  /** Looks closely at something, or no longer. */
  public void focus(Focus focus) {
    change(state.withFocus(focus));
  }

  /** Chooses which numbers share a scale of colours. */
  public void color(ColorScope scope) {
    change(state.withScope(scope));
  }

  /** Shows a sentence about what went wrong; an empty one takes it away. */
  public void tell(String message) {
    change(state.withMessage(message));
  }

  /** Tells all listeners the present state again, after the look has changed. */
  public void refresh() {
    List.copyOf(listeners).forEach(listener -> listener.accept(state));
  }

  private void change(ViewState changed) {
    if (!changed.equals(state)) {
      state = changed;
      chain = null;
      List.copyOf(listeners).forEach(listener -> listener.accept(changed));
    }
  }
}
