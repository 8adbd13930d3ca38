package org.lenetexplorer.debugger.explain;

import java.util.List;
import org.lenetexplorer.debugger.explain.Factor.Constant;
import org.lenetexplorer.debugger.explain.Factor.Derived;
import org.lenetexplorer.debugger.explain.Factor.Read;
import org.lenetexplorer.optim.Adam;

/**
 * Adam and AdamW: mean and mean of squares as stages, then w − η/(1 − β₁ᵗ) · m / (√s/√(1 − β₂ᵗ) + ε).
 *
 * @param apart AdamW's weight decay, which shrinks w itself; 0 for Adam
 */
record AdamArithmetic(Adam rule, double apart) implements UpdateArithmetic {
  @Override
  public Explanation updated(UpdateCase update) {
    Factor g = update.gradient(rule.weightDecay());
    Explanation mean = mean(update, g);
    Explanation squares = update.stage(
        1,
        new Formula("s ← β₂·s + (1 − β₂)·g²", "s \\leftarrow \\beta_2 s + (1 - \\beta_2) g^2"),
        Term.of("β₂·s", UpdateCase.constant("β₂", rule.beta2()), update.remembered("s", 1)),
        Term.of("(1 − β₂)·g²", UpdateCase.constant("1 − β₂", 1 - rule.beta2()), g, g));
    return weight(update).stages(List.of(mean, squares)).build();
  }

  /** m + (1 − β₁)·(g − m), as the engine has it; the same as β₁·m + (1 − β₁)·g. */
  private Explanation mean(UpdateCase update, Factor g) {
    Read m = update.remembered("m", 0);
    double size = Math.abs(g.value()) + Math.abs(m.value());
    Formula numbers = new Formula(
        "(" + g.numbers().text() + " − " + m.numbers().text() + ")",
        "(" + g.numbers().latex() + " - " + m.numbers().latex() + ")");
    List<Read> reads = java.util.stream.Stream.concat(
            g.reads().stream(), java.util.stream.Stream.of(m))
        .toList();
    Derived difference = new Derived(
        "(g − m)",
        numbers,
        g.value() - m.value(),
        reads,
        g.uncertainty() + Explanation.UNIT * size);
    return update.stage(
        0,
        new Formula(
            "m ← m + (1 − β₁)·(g − m) = β₁·m + (1 − β₁)·g",
            "m \\leftarrow \\beta_1 m + (1 - \\beta_1) g"),
        Term.of("m", m),
        Term.of("(1 − β₁)·(g − m)", UpdateCase.constant("1 − β₁", 1 - rule.beta1()), difference));
  }

  private Explanation.Draft weight(UpdateCase update) {
    double rate = update.before().learningRate();
    double stepSize = rate / (1 - Math.pow(rule.beta1(), update.step()));
    double root = Math.sqrt(1 - Math.pow(rule.beta2(), update.step()));
    Constant minusStep = UpdateCase.constant("−η/(1 − β₁ᵗ)", -stepSize);
    Factor inverse = Root.inverse(update.kept("s", 1), root, rule.eps());
    Term step = Term.of("step", minusStep, update.kept("m", 0), inverse);
    String decayed = apart == 0 ? "w" : "(1 − η·λ)·w";
    String latexDecayed = apart == 0 ? "w" : "(1 - \\eta \\lambda) w";
    Formula formula = new Formula(
        "w ← " + decayed + " − η/(1 − β₁ᵗ) · m / (√s/√(1 − β₂ᵗ) + ε), t = " + update.step(),
        "w \\leftarrow " + latexDecayed
            + " - \\frac{\\eta}{1 - \\beta_1^t} \\cdot \\frac{m}{\\sqrt{s} / \\sqrt{1 - \\beta_2^t}"
            + " + \\epsilon}, \\; t = " + update.step());
    Term w = apart == 0
        ? Term.of("w", update.weight())
        : Term.of(decayed, UpdateCase.constant("1 − η·λ", 1 - rate * apart), update.weight());
    return update.weightAfter(formula, w, step);
  }
}
