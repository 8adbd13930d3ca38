package org.lenetexplorer.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.debugger.Branch;
import org.lenetexplorer.debugger.Breakpoints;
import org.lenetexplorer.debugger.Changes;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.Stop;
import org.lenetexplorer.debugger.Travel;
import org.lenetexplorer.debugger.watch.Watches;
import org.lenetexplorer.session.DebugView.BranchView;
import org.lenetexplorer.session.DebugView.BreakpointView;

/** A debugger with what the window remembers of it: how the last step ended, watches, hits, and how fast runs go. */
@EngineThread
final class Stepping {
  private static final int REMEMBERED_HITS = 1000;
  private static final long LOSSES_NANOS = 100_000_000;

  private final Debugger debugger;
  private final List<Position> hits = new ArrayList<>();
  private Watches watches;
  private Stop stop;
  private boolean fresh;
  private float[] losses = new float[0];
  private @Nullable Branch lossesOf;
  private long lossesTaken;
  private final PaceClock clock = new PaceClock();

  /** A session at its beginning, with watches from an earlier one. */
  Stepping(Debugger debugger, Watches watches) {
    this.debugger = debugger;
    this.watches = watches;
    stop = new Stop(Stop.Reason.READY, debugger.position(), "", List.of(), List.of());
    debugger.point(debugger.nextOperation());
    look();
  }

  Debugger debugger() {
    return debugger;
  }

  Watches watches() {
    return watches;
  }

  /**
   * Whether the end of the iteration before the cursor is what there is to be seen: nothing of the cursor's iteration has been
   * done or changed.
   */
  boolean showsPrevious() {
    return !fresh
        && debugger.beginsIteration()
        && debugger.position().iteration() > debugger.setup().firstIteration()
        && !debugger.editedHere();
  }

  // ---- steps

  void step(EngineCommand.Way way) {
    arrive(
        switch (way) {
          case OVER -> debugger.over();
          case INTO -> debugger.into();
          case OUT -> debugger.out();
          case BACK -> debugger.back();
          case BACK_INTO -> debugger.backInto();
        });
  }

  void runPhase(RunControl control) {
    debugger.point(debugger.nextOperation());
    int phase = debugger.position().phase();
    Changes all = Changes.beforePhase(debugger);
    Stop last = debugger.over();
    while (!control.stopped() && debugger.position().phase() == phase) {
      control.attend();
      last = debugger.over();
    }
    arrive(last.with(all.since()));
    debugger.point(debugger.nextOperation());
  }

  void runIterations(int count, RunControl control) {
    long target = debugger.position().iteration() + count;
    Stop last = stop;
    boolean first = true;
    Changes all = Changes.beforeRun(debugger);
    clock.begin(debugger.position().iteration());
    while (debugger.position().iteration() < target && !control.stopped()) {
      if (control.slow()) {
        debugger.point(debugger.nextOperation());
        arrive(debugger.over());
        last = stop;
        control.shown();
      } else {
        last = debugger.proceed(target, first, interrupted(control));
        first = false;
      }
      control.attend();
    }
    clock.end(debugger.position().iteration());
    arrive(last.with(all.since()));
    debugger.point(debugger.nextOperation());
  }

  void resume(RunControl control) {
    debugger.point(debugger.nextOperation());
    Travel travel = new Travel(interrupted(control), control::slow, () -> pass(control));
    Changes all = Changes.beforeRun(debugger);
    clock.begin(debugger.position().iteration());
    Stop last = debugger.resume(travel);
    while (last.reason() == Stop.Reason.PAUSED && !control.stopped()) {
      control.attend();
      last = debugger.resume(travel);
    }
    clock.end(debugger.position().iteration());
    arrive(last.with(all.since()));
    debugger.point(debugger.nextOperation());
  }

  private void pass(RunControl control) {
    arrive(new Stop(Stop.Reason.READY, debugger.position(), "", List.of(), List.of()));
    control.shown();
  }

  void reverseResume(RunControl control) {
    Changes all = Changes.beforeRun(debugger);
    arrive(debugger.reverseResume(control::stopped).with(all.since()));
    debugger.point(debugger.nextOperation());
  }

  void runTo(Position position, RunControl control) {
    Changes all = Changes.beforeRun(debugger);
    arrive(finished(debugger.runTo(position, interrupted(control)), position, all, control));
  }

  private static BooleanSupplier interrupted(RunControl control) {
    return () -> control.stopped() || control.awaited();
  }

  /** Goes on with what was interrupted for a question, up to its target or a pause. */
  private Stop finished(Stop first, Position target, Changes all, RunControl control) {
    Stop last = first;
    while (last.reason() == Stop.Reason.PAUSED && !control.stopped()) {
      control.attend();
      last = debugger.runTo(target, interrupted(control)).with(all.since());
    }
    return last;
  }

  /** Goes to a position without being stopped. */
  void goTo(Position position) {
    arrive(debugger.runTo(position, () -> false));
  }

  void switchBranch(int id, RunControl control) {
    Position here = debugger.position();
    Changes all = Changes.beforeRun(debugger);
    arrive(finished(debugger.switchTo(id, interrupted(control)), here, all, control));
  }

  void catchUp(int branch, RunControl control) {
    debugger.catchUp(branch, control::stopped);
  }

  private void arrive(Stop reached) {
    stop = reached;
    fresh = false;
    if (reached.reason() == Stop.Reason.HIT) {
      hits.add(reached.position());
      if (hits.size() > REMEMBERED_HITS) {
        hits.remove(0);
      }
    }
    look();
  }

  /** Looks at all watches, at the place that is shown. */
  private void look() {
    watches = showsPrevious()
        ? debugger.atEndOfPrevious(() ->
            watches.update(debugger.scope(), "end of iteration " + debugger.iterationUnderWay()))
        : watches.update(debugger.scope(), debugger.print(debugger.position()));
  }

  // ---- changes

  /**
   * Makes an edit at the cursor.
   *
   * @throws IllegalArgumentException if it can't be made; nothing is changed then
   */
  void change(Edit edit) {
    debugger.edit(edit);
    stop = new Stop(Stop.Reason.READY, debugger.position(), "", List.of(), List.of());
    look();
  }

  /** Begins the present iteration anew, or the next if it is finished, with the next image of the data's order. */
  void nextImage() {
    if (showsPrevious()) {
      fresh = true;
      look();
    } else {
      beginIteration();
      change(new Edit.SkipBatch());
    }
  }

  /**
   * The same with a certain image, for one iteration.
   *
   * @throws IllegalArgumentException if the data set has no such image
   */
  void chooseImage(Dataset data, int index) {
    if (index < 0 || index >= data.size()) {
      throw new IllegalArgumentException("image " + index + " does not exist: " + data.name()
          + " has images 0 to " + (data.size() - 1));
    }
    if (!takesImages()) {
      throw new IllegalArgumentException(
          "the input is random numbers, not an image; choose images as the input first");
    }
    beginIteration();
    retractImage();
    if (debugger.image() != index || showsPrevious()) {
      change(new Edit.SetImageOnce(index));
    }
  }

  /** Takes back an image that was chosen here, and not used yet. */
  private void retractImage() {
    Edit last = debugger.branch().edit();
    if (last instanceof Edit.SetImageOnce || last instanceof Edit.SetPicture) {
      debugger.retract();
    }
  }

  /**
   * The same with a picture that is not of the data set.
   *
   * @throws IllegalArgumentException if it does not fit the network
   */
  void usePicture(Dataset picture) {
    beginIteration();
    retractImage();
    change(new Edit.SetPicture(picture));
  }

  /**
   * The same with other weights.
   *
   * @throws IllegalArgumentException if they do not fit the network
   */
  void useWeights(Edit.SetWeights weights) {
    beginIteration();
    change(weights);
  }

  /** The picture at the input of the iteration that is shown, if it is not of the data set. */
  Optional<Dataset> picture() {
    long iteration = debugger.iterationUnderWay();
    Branch at = debugger.branch();
    while (at != null && at.forkIteration() > iteration) {
      at = at.parent();
    }
    for (; at != null && at.forkIteration() == iteration; at = at.parent()) {
      Edit edit = at.edit();
      if (edit instanceof Edit.SetPicture set) {
        return Optional.of(set.picture());
      }
      if (edit instanceof Edit.SetImage
          || edit instanceof Edit.SetImageOnce
          || edit instanceof Edit.SkipBatch) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether the input is an image of the data set. */
  boolean takesImages() {
    return debugger.setup().input() == null;
  }

  /** Goes back to the beginning of the present iteration. */
  void beginIteration() {
    if (!debugger.beginsIteration()) {
      Position start = Position.ofIteration(debugger.position().iteration());
      arrive(debugger.runTo(start, () -> false));
    }
    debugger.point(debugger.nextOperation());
    fresh = true;
  }

  // ---- breakpoints and watches

  /**
   * Changes a breakpoint's options.
   *
   * @throws IllegalArgumentException if there is none of that number
   */
  void changeBreakpoint(Breakpoints.Entry entry) {
    if (!debugger.breakpoints().change(entry.id(), old -> entry)) {
      throw new IllegalArgumentException("there is no breakpoint " + entry.id());
    }
  }

  void removeBreakpoint(int id) {
    debugger.breakpoints().remove(id);
  }

  void setWatches(Watches changed) {
    watches = changed;
    look();
  }

  // ---- what is shown

  /** The debugger as the window shows it. */
  DebugView view(double stepsPerSecond, boolean underWay, long run) {
    Position position =
        underWay ? Position.ofIteration(debugger.iterationUnderWay()) : debugger.position();
    return new DebugView(
        position,
        debugger.print(position),
        stop,
        debugger.breakpoints().all().stream()
            .map(entry ->
                new BreakpointView(entry, entry.node() == null ? "" : debugger.print(entry.node())))
            .toList(),
        watches.list(),
        debugger.branches().stream().map(this::view).toList(),
        losses(underWay),
        List.copyOf(hits),
        debugger.setup().firstIteration(),
        debugger.setup().iterationsPerEpoch(),
        debugger.zeroGrad(),
        stepsPerSecond,
        clock.read(position.iteration()),
        debugger.historyBytes(),
        run);
  }

  /** The losses; copied only where there are others, and while a run is under way not with every picture. */
  private float[] losses(boolean underWay) {
    boolean due = !underWay || System.nanoTime() - lossesTaken > LOSSES_NANOS;
    Branch branch = debugger.branch();
    if (due && (branch != lossesOf || branch.iterations() != losses.length)) {
      losses = branch.losses();
      lossesOf = branch;
      lossesTaken = System.nanoTime();
    }
    return losses;
  }

  private BranchView view(Branch branch) {
    Branch parent = branch.parent();
    Edit edit = branch.edit();
    return new BranchView(
        branch.id(),
        parent == null ? -1 : parent.id(),
        branch.forkIteration(),
        edit == null ? "" : edit.describe(),
        branch.iterations(),
        branch == debugger.branch());
  }
}
