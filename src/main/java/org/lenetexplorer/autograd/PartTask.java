package org.lenetexplorer.autograd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.Kernels;

/** How a part of a backward pass is run: what has to be emptied before, and counted after. */
final class PartTask {
  private final BackwardPass.Part part;
  private final Variable variable;
  private final @Nullable Contribution contribution;
  /** Whether the gradient belongs to this pass alone; a leaf's goes on from pass to pass. */
  private final boolean inner;

  private final boolean first;
  private final @Nullable Fusion fusion;
  private final boolean opensFusion;

  /**
   * The task of a part.
   *
   * @param first whether no earlier part of the pass contributes to the same variable
   */
  PartTask(BackwardPass.Part part, boolean first) {
    this(part, first, null, false);
  }

  private PartTask(
      BackwardPass.Part part, boolean first, @Nullable Fusion fusion, boolean opensFusion) {
    this.part = part;
    this.first = first;
    this.fusion = fusion;
    this.opensFusion = opensFusion;
    variable = part.variable();
    contribution = part.node().contribution(part.input());
    inner = variable.gradFn() != null;
  }

  /**
   * The same task, done by nodes in one.
   *
   * @param opens whether it is the first of them in the pass
   */
  PartTask fused(Fusion fusion, boolean opens) {
    return new PartTask(part, first, fusion, opens);
  }

  BackwardPass.Part part() {
    return part;
  }

  boolean chunked() {
    return part.node().chunked();
  }

  void begin() {
    if (contribution != null) {
      contribution.begin(first);
    } else if (!inner && variable.grad().isNone()) {
      variable.grad().tensor().fill(0);
    }
  }

  void run(Chunk chunk, Kernels kernels) {
    if (contribution != null) {
      contribution.open(chunk, !part.node().replacesGrad(part.input()));
    } else if (inner && first) {
      int start = chunk.gradStart(variable);
      Arrays.fill(variable.grad().tensor().array(), start, start + chunk.length(variable), 0);
    }
    if (fusion == null) {
      part.node().function().backward(part.node(), part.input(), chunk, kernels);
      return;
    }
    if (opensFusion) {
      fusion.begin(chunk, kernels);
    }
    fusion.backward(part.input(), chunk, kernels);
  }

  /** Does one share of what is left to add up after the chunks. */
  void add(int share, int shares, Kernels kernels) {
    if (contribution != null) {
      contribution.add(share, shares, kernels.elements());
    }
  }

  void finish() {
    if (contribution != null) {
      contribution.finish();
    } else {
      variable.grad().arrived(variable.grad().contributions() + 1);
    }
  }
}
