package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.debugger.explain.Factor.Constant;
import org.lenetexplorer.debugger.explain.Factor.Read;
import org.lenetexplorer.optim.RmsProp;

/** RMSprop: the mean of squares as a stage, with momentum the velocity as another, then w − η·g / (√s + ε) or w − η·v. */
record RmsPropArithmetic(RmsProp rule) implements UpdateArithmetic {
  @Override
  public Explanation updated(UpdateCase update) {
    Factor g = update.gradient(rule.weightDecay());
    Explanation squares = update.stage(
        0,
        new Formula("s ← α·s + (1 − α)·g²", "s \\leftarrow \\alpha s + (1 - \\alpha) g^2"),
        Term.of("α·s", UpdateCase.constant("α", rule.alpha()), update.remembered("s", 0)),
        Term.of("(1 − α)·g²", UpdateCase.constant("1 − α", 1 - rule.alpha()), g, g));
    Factor inverse = Root.inverse(update.kept("s", 0), 1, rule.eps());
    Constant rate = UpdateCase.constant("−η", -update.before().learningRate());
    Term w = Term.of("w", update.weight());
    if (rule.momentum() == 0) {
      Formula formula = new Formula(
          "w ← w − η·g / (√s + ε)",
          "w \\leftarrow w - \\eta \\cdot \\frac{g}{\\sqrt{s} + \\epsilon}");
      return update
          .weightAfter(formula, w, Term.of("−η·g/(√s + ε)", rate, g, inverse))
          .stages(List.of(squares))
          .build();
    }
    Explanation velocity = update.stage(
        1,
        new Formula(
            "v ← μ·v + g / (√s + ε)", "v \\leftarrow \\mu v + \\frac{g}{\\sqrt{s} + \\epsilon}"),
        Term.of("μ·v", UpdateCase.constant("μ", rule.momentum()), update.remembered("v", 1)),
        Term.of("g/(√s + ε)", g, inverse));
    Read v = update.kept("v", 1);
    Formula formula = new Formula("w ← w − η·v", "w \\leftarrow w - \\eta v");
    return update
        .weightAfter(formula, w, Term.of("−η·v", rate, v))
        .stages(List.of(squares, velocity))
        .build();
  }
}
