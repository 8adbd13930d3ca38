package org.lenetexplorer.ui.model;

import org.lenetexplorer.session.DebugView.BranchView;

/** A branch as a line of text. */
public final class BranchRow {
  private BranchRow() {}

  /** {@code ▶ 1 from iteration 12 of 0: lr = 0.1 (40 iterations)}. */
  public static String text(BranchView branch) {
    String what = branch.parent() < 0
        ? "original run"
        : "from iteration " + branch.forkIteration() + " of " + branch.parent() + ": "
            + branch.edit();
    String mark = branch.current() ? "▶ " : "  ";
    return mark + branch.id() + "  " + what + " (" + branch.iterations() + " iterations)";
  }
}
