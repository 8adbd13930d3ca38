package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.TrainingStep;

/** Counts the terms of elements for the tree of steps. */
public final class OperationTerms implements org.lenetexplorer.debugger.Terms {
  private final Explainer explainer;

  /** The terms of an iteration's operations. */
  public OperationTerms(TrainingStep step) {
    explainer = Explainer.of(step);
  }

  @Override
  public int count(Operation operation, int part, int element) {
    if (operation instanceof Operation.Forward forward) {
      return explainer.termCount(forward.node(), element);
    }
    if (operation instanceof Operation.Backward backward && part >= 0) {
      return explainer.termCount(backward.node(), backward.parts().get(part).input(), element);
    }
    if (operation instanceof Operation.Update update) {
      return explainer.termCount(update.optimizer().rule());
    }
    return 0;
  }
}
