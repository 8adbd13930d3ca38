package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;

/** How an update rule computes one number: its memory in stages, and at last the number itself. */
interface UpdateArithmetic {
  /** How many terms the last sum has. */
  default int termCount() {
    return 2;
  }

  /** The update of one number whose gradient exists. */
  Explanation updated(UpdateCase update);

  /** The update of one number. */
  default Explanation explain(UpdateCase update) {
    return update.before().hasGradient() ? updated(update) : update.unchanged(termCount());
  }

  static UpdateArithmetic of(UpdateRule rule) {
    if (rule instanceof Sgd sgd) {
      return new SgdArithmetic(sgd);
    }
    if (rule instanceof RmsProp rmsProp) {
      return new RmsPropArithmetic(rmsProp);
    }
    if (rule instanceof Adagrad adagrad) {
      return new AdagradArithmetic(adagrad);
    }
    if (rule instanceof AdamW adamW) {
      Adam adam = new Adam(adamW.beta1(), adamW.beta2(), adamW.eps(), 0);
      return new AdamArithmetic(adam, adamW.weightDecay());
    }
    if (rule instanceof Adam adam) {
      return new AdamArithmetic(adam, 0);
    }
    throw new IllegalArgumentException("how " + rule.id() + " updates is not known term by term");
  }
}
