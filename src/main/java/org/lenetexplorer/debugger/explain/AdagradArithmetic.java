package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.debugger.explain.Factor.Read;
import org.lenetexplorer.optim.Adagrad;

/** Adagrad: the sum of squares as a stage, then w − η / (1 + (t − 1)·decay) · g / (√s + ε). */
record AdagradArithmetic(Adagrad rule) implements UpdateArithmetic {
  @Override
  public Explanation updated(UpdateCase update) {
    Factor g = update.gradient(rule.weightDecay());
    Explanation squares = update.stage(
        0,
        new Formula("s ← s + g²", "s \\leftarrow s + g^2"),
        Term.of("s", update.remembered("s", 0)),
        Term.of("g²", g, g));
    Read s = update.kept("s", 0);
    double rate = update.before().learningRate() / (1 + (update.step() - 1) * rule.lrDecay());
    String step = String.valueOf(update.step() - 1);
    String decay = NumberText.of(rule.lrDecay());
    return update
        .weightAfter(
            new Formula(
                "w ← w − η/(1 + " + step + "·" + decay + ") · g / (√s + ε)",
                "w \\leftarrow w - \\frac{\\eta}{1 + " + step + " \\cdot " + decay
                    + "} \\cdot \\frac{g}{\\sqrt{s} + \\epsilon}"),
            Term.of("w", update.weight()),
            Term.of(
                "−η·g/(√s + ε)",
                UpdateCase.constant("−η", -rate),
                g,
                Root.inverse(s, 1, rule.eps())))
        .stages(List.of(squares))
        .build();
  }
}
