package org.lenetexplorer.ui.model;

import java.util.List;
import org.lenetexplorer.debugger.watch.Evaluation;
import org.lenetexplorer.debugger.watch.Observation;
import org.lenetexplorer.debugger.watch.Watch;

/**
 * A watch as a row of a table; numbers are written as the debugger writes them.
 *
 * @param expression what is followed
 * @param before the value at the stop before, {@code ?} where there was none, or empty before the second stop
 * @param now the value at the last stop, or {@code ?}
 * @param difference now minus before, or empty
 * @param reason why there is no value now; empty if there is one
 * @param history the latest values, the last one now
 */
public record WatchRow(
    String expression,
    String before,
    String now,
    String difference,
    String reason,
    List<Double> history) {
  /** The watches of a state. */
  public static List<WatchRow> of(ViewState state) {
    return state.snapshot().debug().watches().stream().map(WatchRow::of).toList();
  }

  /** A watch as it is now. */
  public static WatchRow of(Watch watch) {
    String difference = watch.difference().map(Evaluation::toString).orElse("");
    return new WatchRow(
        watch.expression().toString(),
        watch.before().map(Observation::toString).orElse(""),
        watch.now().map(Observation::toString).orElse("?"),
        difference.isEmpty() || !Character.isDigit(difference.charAt(0))
            ? difference
            : "+" + difference,
        watch.reason(),
        watch.history());
  }

  /** {@code loss: now 0.25, before 0.5, difference -0.25}, or why there is no value. */
  public String sentence() {
    return expression + ": now " + now + (reason.isEmpty() ? "" : " (" + reason + ")")
        + (before.isEmpty() ? "" : ", before " + before)
        + (difference.isEmpty() ? "" : ", difference " + difference);
  }
}
