package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * What an update has added, term by term: all but the weight before, of which AdamW takes a share, and a term of 0 for the
   * rounding of the new weight, which is why the difference is not the step to the last digit.
   *
   * @param updated the arithmetic of the new weight; its first term is the weight before, or a multiple of that
   * @param change the new weight less the one before, in float32
   */
  static Explanation step(Explanation updated, float change) {
    Term kept = updated.terms().get(0);
    Factor.Read weight = kept.reads().get(0);
    List<Term> terms = new ArrayList<>();
    if (kept.factors().get(0) instanceof Factor.Constant share) {
      double lost = share.value() - 1;
      terms.add(
          Term.of("weight decay", new Factor.Constant(share.symbol() + " − 1", lost), weight));
    }
    terms.addAll(updated.terms().subList(1, updated.terms().size()));
    double room = 2 * Explanation.UNIT * Math.abs(weight.value());
    terms.add(Term.of(
        "rounding of w",
        new Factor.Derived("rounding", Formula.plain("0"), 0, List.of(weight), room)));
    List<Formula> formulas = new ArrayList<>(updated.formulas());
    formulas.add(0, new Formula("Δw = w after − w before", "\\Delta w = w_{after} - w_{before}"));
    ElementReference element = weight.element();
    return new Explanation(
        new ElementReference(element.tensor() + ".change", element.index()),
        updated.origin(),
        formulas,
        terms,
        updated.stages(),
        updated.notes(),
        updated.delta(),
        change);
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
