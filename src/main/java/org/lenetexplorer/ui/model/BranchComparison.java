package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lenetexplorer.debugger.Branch;
import org.lenetexplorer.debugger.BranchDifference;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.ui.component.Numbers;

/**
 * The present branch beside another one.
 *
 * @param here the number of the present branch
 * @param there that of the other
 * @param position where the tensors were compared, as the debugger prints it
 * @param losses the losses of the present branch by iteration. Not to be changed
 * @param others those of the other
 * @param differences the tensors, those that differ most first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BranchComparison(
    int here,
    int there,
    String position,
    float[] losses,
    float[] others,
    List<BranchDifference> differences) {
  /** How many lines of losses are told. */
  private static final int SHOWN = 20;

  /**
   * Compares; the debugger is left as it was.
   *
   * @throws IllegalArgumentException if there is no such branch, or it has not been run as far
   */
  public static BranchComparison of(Debugger debugger, int branch) {
    List<BranchDifference> differences = BranchDifference.largest(debugger, branch);
    Branch here = debugger.branch();
    return new BranchComparison(
        here.id(),
        branch,
        debugger.print(debugger.position()),
        here.losses(),
        debugger.branches().get(branch).losses(),
        differences);
  }

  /** A line for each of the last iterations that both have run: its number, both losses, their difference. */
  public List<String> lossLines() {
    List<String> lines = new ArrayList<>();
    int count = Math.min(losses.length, others.length);
    for (int k = count - 1; k >= Math.max(0, count - SHOWN); k--) {
      lines.add(String.format(
          Locale.ROOT,
          "iteration %d: %.5f, %.5f, %+.5f",
          k,
          losses[k],
          others[k],
          losses[k] - others[k]));
    }
    return lines;
  }

  /** {@code conv1.weight[0,0,1,2]: 0.1534 here, 0.1602 on 1}, for each tensor that differs. */
  public List<String> differenceLines() {
    return differences.stream()
        .filter(difference -> difference.size() > 0)
        .map(difference ->
            ElementReference.of(difference.tensor(), difference.shape(), difference.place())
                + ": " + Numbers.format(difference.here()) + " here, "
                + Numbers.format(difference.there()) + " on branch " + there)
        .toList();
  }
}
