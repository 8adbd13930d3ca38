package org.lenetexplorer.debugger.watch;

import java.util.Optional;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;

/** The loss has just been computed and is greater than that of the iteration before. */
public record LossRises() implements Condition {
  private static final String ADVICE =
      "A single rise is usual where batches are small; if it keeps rising the steps overshoot:"
          + " try a smaller learning rate.";

  @Override
  public Optional<Finding> find(Moment earlier, Moment later, boolean onNode) {
    if (!rises(later) || (!onNode && rises(earlier))) {
      return Optional.empty();
    }
    return Optional.of(new Finding(
        "The loss rose: " + Figures.text(loss(later)) + " > "
            + Figures.text(later.previousLoss().orElse(Double.NaN))
            + ", the loss of the iteration before.",
        ADVICE));
  }

  private static boolean rises(Moment moment) {
    return loss(moment) > moment.previousLoss().orElse(Double.NaN);
  }

  /** NaN where there is none: nothing is greater or smaller. */
  private static double loss(Moment moment) {
    try {
      return Evaluation.of(moment.scope().find("loss")).number().orElse(Double.NaN);
    } catch (UnresolvedException unresolved) {
      return Double.NaN;
    }
  }

  @Override
  public Optional<String> undecided(Scope scope) {
    try {
      return scope.find("loss").isWhole()
          ? Optional.empty()
          : Optional.of("loss is not computed yet at this position");
    } catch (UnresolvedException unresolved) {
      return Optional.of(unresolved.reason());
    }
  }

  @Override
  public String toString() {
    return "loss rises";
  }
}
