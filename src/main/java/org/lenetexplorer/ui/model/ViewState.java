package org.lenetexplorer.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.Stop;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.train.Phase;

/**
 * All that decides what the window shows.
 *
 * @param snapshot the session as it was last told, or as it will be once the engine has taken over the last edit
 * @param history the project and its edits
 * @param selection what is chosen in the chain
 * @param shown activations or gradients
 * @param following whether the selection goes with the current operation
 * @param message a sentence about what went wrong, or empty
 * @param focus what is looked at closely
 * @param scope which numbers share a scale of colours
 */
public record ViewState(
    SessionSnapshot snapshot,
    History history,
    Selection selection,
    Shown shown,
    boolean following,
    String message,
    Focus focus,
    ColorScope scope) {

  /** Begins a message that tells of a hit, and not of something that went wrong. */
  public static final String HIT = "Breakpoint hit: ";

  /** The state at the beginning: the first layer selected. */
  static ViewState initial(SessionSnapshot snapshot, History history) {
    Selection first = Selection.of(snapshot.network().layers().isEmpty() ? 0 : 1);
    return new ViewState(
        snapshot, history, first, Shown.AUTOMATIC, true, "", Focus.NETWORK, ColorScope.LAYER);
  }

  /** Blocks in the chain: input, layers, loss. */
  public int blocks() {
    return snapshot.network().layers().size() + 2;
  }

  /** Whether a command is at work. */
  public boolean running() {
    return snapshot.running();
  }

  /** Where the debugger is. */
  public Position position() {
    return snapshot.debug().position();
  }

  /** The operation that the debugger is in; at no operation's parts or numbers, the one that was run last. */
  public Optional<OperationView> operationAtWork() {
    boolean inside = position().part() >= 0 || position().element() >= 0;
    return inside ? snapshot.nextOperation() : snapshot.lastOperation();
  }

  /** Whether every step is shown: always but during a run at full speed. */
  public boolean showsSteps() {
    return !running() || Double.isFinite(snapshot.debug().stepsPerSecond());
  }

  /** The block that an operation works on: that of the layer, the parameter's layer, or the loss. */
  public int blockOf(String operation) {
    String layer =
        operation.contains(".") ? operation.substring(0, operation.indexOf('.')) : operation;
    for (int i = 0; i < snapshot.network().layers().size(); i++) {
      if (snapshot.network().layers().get(i).name().equals(layer)) {
        return i + 1;
      }
    }
    return blocks() - 1;
  }

  /** A phase's place in the iteration, from 0. */
  public static int placeOf(Phase phase) {
    return List.of(Phase.values()).indexOf(phase);
  }

  /** The project as it is now. */
  public Project project() {
    return history.project();
  }

  /** The network as it is now. */
  public Network network() {
    return project().network();
  }

  /** The number of the project's state, which no other state of the history has. */
  public long edition() {
    return history.state().id();
  }

  /** What the network is called. */
  public String networkName() {
    return network().name();
  }

  /** Whether the network can be stepped through and trained. */
  public boolean runnable() {
    return snapshot.runnable();
  }

  /** The places of the chosen layers in the network, from 0; input and loss are none. */
  public SortedSet<Integer> chosenLayers() {
    SortedSet<Integer> layers = new TreeSet<>();
    for (int block : selection.blocks()) {
      if (block > 0 && block < blocks() - 1) {
        layers.add(block - 1);
      }
    }
    return layers;
  }

  /**
   * The state with a newer snapshot; one that belongs to another state of the project says nothing about this one. A message
   * told during a run stays as long as the run does.
   */
  ViewState withSnapshot(SessionSnapshot next) {
    if (next.state() != history.state().id()) {
      return next.message().isEmpty() ? this : refused(next);
    }
    String told = next.message().orElse(staying(next));
    ViewState changed =
        new ViewState(next, history, selection, shown, following, told, followed(next), scope);
    return changed.withSelection(following ? changed.followed(changed.inside()) : changed.inside());
  }

  /** The engine could not take over the last edit: back to the state where it stayed. */
  private ViewState refused(SessionSnapshot next) {
    for (int i = 0; i < history.states().size(); i++) {
      if (history.states().get(i).id() == next.state()) {
        return withHistory(history.moved(i)).withSnapshot(next);
      }
    }
    return withMessage(next.message().orElse(""));
  }

  /** The state after an edit, an undo or a redo. In an empty network there is nothing to look at closely. */
  ViewState withHistory(History changed) {
    SessionSnapshot edited = EditedSnapshot.of(snapshot, changed.state());
    boolean empty = changed.project().network().layers().isEmpty();
    Focus look = empty ? Focus.NETWORK : focus;
    ViewState next = new ViewState(edited, changed, selection, shown, following, "", look, scope);
    return next.withSelection(next.inside());
  }

  private Selection inside() {
    int last = blocks() - 1;
    boolean fits = selection.blocks().stream().allMatch(block -> block <= last);
    return fits ? selection : Selection.of(Math.min(selection.block(), last));
  }

  /** What stays to be told: messages during a run, and what a breakpoint had to say for as long as it holds the session. */
  private String staying(SessionSnapshot next) {
    Stop stop = next.debug().stop();
    if (next.running() || stop.reason() != Stop.Reason.HIT) {
      return running() && next.running() ? message : "";
    }
    if (stop.equals(snapshot.debug().stop()) && !running()) {
      return message;
    }
    String why = stop.message().isEmpty() ? next.debug().text() : stop.message();
    return HIT + why;
  }

  /** Stepping from number to number takes the close view along; how close it is stays. */
  private Focus followed(SessionSnapshot next) {
    Position to = next.debug().position();
    boolean close = to.element() >= 0 && !to.equals(position());
    return following && close && !next.running() ? focus.following() : focus;
  }

  private Selection followed(Selection otherwise) {
    if (!showsSteps()) {
      return otherwise;
    }
    return operationAtWork()
        .map(last -> blockOf(last.name()))
        .filter(block -> block != otherwise.block())
        .map(Selection::of)
        .orElse(otherwise);
  }

  ViewState withSelection(Selection changed) {
    return new ViewState(snapshot, history, changed, shown, following, message, focus, scope);
  }

  ViewState withShown(Shown changed) {
    return new ViewState(snapshot, history, selection, changed, following, message, focus, scope);
  }

  ViewState withFollowing(boolean changed) {
    return new ViewState(snapshot, history, selection, shown, changed, message, focus, scope);
  }

  ViewState withMessage(String changed) {
    return new ViewState(snapshot, history, selection, shown, following, changed, focus, scope);
  }

  ViewState withFocus(Focus changed) {
    return new ViewState(snapshot, history, selection, shown, following, message, changed, scope);
  }

  ViewState withScope(ColorScope changed) {
    return new ViewState(snapshot, history, selection, shown, following, message, focus, changed);
  }

  /** Whether the end of an iteration is shown while the cursor is already in the next, or is about to be. */
  public boolean showsPrevious() {
    return snapshot.debug().position().iteration() > snapshot.iteration() || running();
  }
}
