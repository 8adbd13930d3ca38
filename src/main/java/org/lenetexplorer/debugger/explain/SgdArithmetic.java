package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.debugger.explain.Factor.Constant;
import org.lenetexplorer.optim.Sgd;

/** SGD: w − η·g; with momentum the velocity as a stage, then w − η·v, or w − η·g − η·μ·v with Nesterov's. */
record SgdArithmetic(Sgd rule) implements UpdateArithmetic {
  @Override
  public int termCount() {
    return rule.nesterov() ? 3 : 2;
  }

  @Override
  public Explanation updated(UpdateCase update) {
    Factor g = update.gradient(rule.weightDecay());
    Constant rate = UpdateCase.constant("−η", -update.before().learningRate());
    Term w = Term.of("w", update.weight());
    if (rule.momentum() == 0) {
      return update.weightAfter(formula(g), w, Term.of("−η·g", rate, g)).build();
    }
    Explanation velocity = velocity(update, g);
    Factor v = update.kept("v", 0);
    if (!rule.nesterov()) {
      Formula formula = new Formula("w ← w − η·v", "w \\leftarrow w - \\eta v");
      return update
          .weightAfter(formula, w, Term.of("−η·v", rate, v))
          .stages(List.of(velocity))
          .build();
    }
    Constant momentum = UpdateCase.constant("μ", rule.momentum());
    return update
        .weightAfter(
            new Formula("w ← w − η·(g + μ·v)", "w \\leftarrow w - \\eta (g + \\mu v)"),
            w,
            Term.of("−η·g", rate, g),
            Term.of("−η·μ·v", rate, momentum, v))
        .stages(List.of(velocity))
        .build();
  }

  private static Formula formula(Factor g) {
    String latex = g.symbol().equals("g") ? "g" : "(g + \\lambda w)";
    return new Formula("w ← w − η·" + g.symbol(), "w \\leftarrow w - \\eta \\cdot " + latex);
  }

  private Explanation velocity(UpdateCase update, Factor g) {
    // the first step starts the velocity with the gradient alone
    Constant kept = UpdateCase.constant("μ", update.step() == 1 ? 0 : rule.momentum());
    return update.stage(
        0,
        new Formula("v ← μ·v + g (at the first step v ← g)", "v \\leftarrow \\mu v + g"),
        Term.of("μ·v", kept, update.remembered("v", 0)),
        Term.of("g", g));
  }
}
