package org.lenetexplorer.cli;

import java.util.Locale;
import org.lenetexplorer.debugger.Branch;
import org.lenetexplorer.debugger.Debugger;

/** Compares the branch at hand with another: the losses of the iterations that both have run. */
final class BranchComparison {
  private static final int SHOWN = 20;

  private final Debugger debugger;

  BranchComparison(Debugger debugger) {
    this.debugger = debugger;
  }

  /** A line an iteration, from where they part; the last ones if there are many. */
  String with(int id) throws CommandException {
    if (id >= debugger.branches().size()) {
      throw new CommandException(
          9,
          "there is no branch " + id + ": there are 0 to "
              + (debugger.branches().size() - 1));
    }
    Branch here = debugger.branch();
    Branch other = debugger.branches().get(id);
    float[] a = here.losses();
    float[] b = other.losses();
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT, "iteration  branch %d  branch %d  difference%n", here.id(), other.id()));
    int count = Math.min(a.length, b.length);
    for (int k = Math.max(0, count - SHOWN); k < count; k++) {
      text.append(
          String.format(Locale.ROOT, "%9d  %8.5f  %8.5f  %+.5f%n", k, a[k], b[k], a[k] - b[k]));
    }
    return text.toString();
  }
}
