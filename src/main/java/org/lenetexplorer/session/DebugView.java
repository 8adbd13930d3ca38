package org.lenetexplorer.session;

import java.util.List;
import java.util.Optional;
import org.lenetexplorer.debugger.Breakpoints;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.debugger.Stop;
import org.lenetexplorer.debugger.watch.Watch;

/**
 * Where the debugger is, and what it is told to look at.
 *
 * @param position the cursor; while a run is under way, the beginning of the iteration it has come to
 * @param text the position as the debugger prints it
 * @param stop how the last step or run ended, with what it changed
 * @param breakpoints the breakpoints, in the order in which they were set
 * @param watches the watches, as they were at the last stop
 * @param branches all branches, the original run first
 * @param losses the loss of every iteration of the present branch that has been run, by iteration; NaN before the session's
 *     first. Not to be changed
 * @param hits where breakpoints have stopped runs, latest last
 * @param firstIteration the iteration that the session began with
 * @param iterationsPerEpoch how many iterations make an epoch
 * @param zeroGrad whether zero_grad resets gradients
 * @param stepsPerSecond how fast runs go; infinite for full speed
 * @param pace how fast the run goes, or the last one went
 * @param historyBytes what the history takes in memory
 * @param run grows with every training that begins anew: another network, other data, another project
 */
public record DebugView(
    Position position,
    String text,
    Stop stop,
    List<BreakpointView> breakpoints,
    List<Watch> watches,
    List<BranchView> branches,
    float[] losses,
    List<Position> hits,
    long firstIteration,
    long iterationsPerEpoch,
    boolean zeroGrad,
    double stepsPerSecond,
    Pace pace,
    long historyBytes,
    long run) {

  /** A session that can't be stepped through. */
  static DebugView none(double stepsPerSecond, long run) {
    Position start = Position.ofIteration(0);
    return new DebugView(
        start,
        "",
        new Stop(Stop.Reason.READY, start, "", List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        new float[0],
        List.of(),
        0,
        1,
        true,
        stepsPerSecond,
        Pace.NONE,
        0,
        run);
  }

  /**
   * A breakpoint.
   *
   * @param entry where it sits, under which condition, and its options
   * @param node the node as the debugger prints it; empty for anywhere
   */
  public record BreakpointView(Breakpoints.Entry entry, String node) {}

  /**
   * A branch.
   *
   * @param id its number, 0 for the original run
   * @param parent the branch that it left; −1 for the original run
   * @param forkIteration the iteration in which it begins
   * @param edit what was changed there; empty for the original run
   * @param iterations how many iterations of it have a loss
   * @param current whether the cursor is on it
   */
  public record BranchView(
      int id, int parent, long forkIteration, String edit, int iterations, boolean current) {
    /** Whether another one is the same branch, however far it has been run and wherever the cursor is. */
    public boolean isSame(BranchView other) {
      return id == other.id
          && parent == other.parent
          && forkIteration == other.forkIteration
          && edit.equals(other.edit);
    }
  }

  /** The branch that the cursor is on; nothing for a session that can't be stepped through. */
  public Optional<BranchView> branch() {
    return branches.stream().filter(BranchView::current).findFirst();
  }
}
