package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.session.DebugView;
import org.lenetexplorer.session.DebugView.BranchView;
import org.lenetexplorer.ui.component.Numbers;

/**
 * The iterations of the present branch, from the session's first to the furthest that has been begun, with what is marked on them.
 *
 * @param first the iteration that the session began with
 * @param last the furthest one: that after the last loss, or that of the position
 * @param at that of the position
 * @param losses the losses by iteration; NaN before the first. Not to be changed
 * @param hits iterations in which a breakpoint stopped a run
 * @param forks where other branches leave this one, or this one left another
 */
public record TimelineModel(
    long first, long last, long at, float[] losses, List<Long> hits, List<Fork> forks) {
  /**
   * Where a branch begins.
   *
   * @param branch its number
   * @param iteration where
   * @param sentence what it begins with
   */
  public record Fork(int branch, long iteration, String sentence) {}

  /** The timeline of a state. */
  public static TimelineModel of(ViewState state) {
    DebugView debug = state.snapshot().debug();
    long at = debug.position().iteration();
    long last = Math.max(at, debug.losses().length);
    List<Fork> forks = new ArrayList<>();
    for (BranchView branch : debug.branches()) {
      if (branch.parent() >= 0 && branch.forkIteration() <= last) {
        forks.add(new Fork(
            branch.id(),
            branch.forkIteration(),
            "branch " + branch.id() + " begins in iteration " + branch.forkIteration() + ": "
                + branch.edit()));
      }
    }
    List<Long> hits = debug.hits().stream()
        .map(Position::iteration)
        .filter(iteration -> iteration <= last)
        .distinct()
        .toList();
    return new TimelineModel(debug.firstIteration(), last, at, debug.losses(), hits, forks);
  }

  /** An iteration moved to where there is one. */
  public long within(long iteration) {
    return Math.max(first, Math.min(last, iteration));
  }

  /** {@code iteration 12: loss 0.3164}, or that it has not been run. */
  public String describe(long iteration) {
    boolean known = iteration >= 0 && iteration < losses.length;
    return "iteration " + iteration
        + (known ? ": loss " + Numbers.format(losses[(int) iteration]) : ": not run yet");
  }

  /** The whole as a sentence. */
  public String sentence() {
    StringBuilder text = new StringBuilder(describe(at)).append(", of ").append(first);
    text.append(" to ").append(last);
    if (!hits.isEmpty()) {
      text.append("; breakpoints were hit in ").append(hits.size()).append(" iterations");
    }
    forks.forEach(fork -> text.append("; ").append(fork.sentence()));
    return text.toString();
  }

  /** The first operation of an iteration. */
  public static Position beginning(long iteration) {
    return Position.ofIteration(iteration).inPhase(0).inOperation(0);
  }
}
