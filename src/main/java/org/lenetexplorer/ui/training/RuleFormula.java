package org.lenetexplorer.ui.training;

import java.util.function.Function;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;

/** An update rule as one line of mathematics: what is left out at the present settings is left out of the line. */
final class RuleFormula {
  private final UpdateRule rule;
  private final double rate;
  private final boolean numbers;

  private RuleFormula(UpdateRule rule, double rate, boolean numbers) {
    this.rule = rule;
    this.rate = rate;
    this.numbers = numbers;
  }

  /** In letters: {@code v ← μ·v + g;  w ← w − η·v}. */
  static String letters(UpdateRule rule) {
    return new RuleFormula(rule, 0, false).line();
  }

  /** With the settings in the place of their letters: {@code v ← 0.9·v + g;  w ← w − 0.01·v}. */
  static String numbers(UpdateRule rule, double learningRate) {
    return new RuleFormula(rule, learningRate, true).line();
  }

  private String line() {
    if (rule instanceof Sgd sgd) {
      return decay(sgd.weightDecay()) + sgd(sgd);
    }
    if (rule instanceof RmsProp prop) {
      return decay(prop.weightDecay()) + rmsProp(prop);
    }
    if (rule instanceof Adagrad grad) {
      return decay(grad.weightDecay()) + adagrad(grad);
    }
    if (rule instanceof Adam adam) {
      return decay(adam.weightDecay()) + adam(adam.beta1(), adam.beta2(), adam.eps());
    }
    AdamW adam = (AdamW) rule;
    String shrunk = adam.weightDecay() == 0
        ? ""
        : "w ← (1 − " + eta() + "·" + of("λ", adam.weightDecay()) + ")·w;  ";
    return shrunk + adam(adam.beta1(), adam.beta2(), adam.eps());
  }

  /** A setting: its letter or its number. */
  private String of(String letter, double setting) {
    return numbers ? UpdateRule.number(setting) : letter;
  }

  private String eta() {
    return of("η", rate);
  }

  private String decay(double weightDecay) {
    return weightDecay == 0 ? "" : "g ← g + " + of("λ", weightDecay) + "·w;  ";
  }

  private String sgd(Sgd sgd) {
    if (sgd.momentum() == 0) {
      return "w ← w − " + eta() + "·g";
    }
    String mu = of("μ", sgd.momentum());
    String moved = sgd.nesterov() ? "(g + " + mu + "·v)" : "v";
    return "v ← " + mu + "·v + g;  w ← w − " + eta() + "·" + moved;
  }

  private String rmsProp(RmsProp prop) {
    String alpha = of("α", prop.alpha());
    String scaled = "g / (√s + " + of("ε", prop.eps()) + ")";
    String squares = "s ← " + mean(alpha, "s", "g²") + ";  ";
    return prop.momentum() == 0
        ? squares + "w ← w − " + eta() + "·" + scaled
        : squares + "v ← " + of("μ", prop.momentum()) + "·v + " + scaled + ";  w ← w − " + eta()
            + "·v";
  }

  private String adagrad(Adagrad grad) {
    String falling =
        grad.lrDecay() == 0 ? eta() : eta() + "/(1 + (t − 1)·" + of("d", grad.lrDecay()) + ")";
    return "s ← s + g²;  w ← w − " + falling + "·g / (√s + " + of("ε", grad.eps()) + ")";
  }

  private String adam(double beta1, double beta2, double eps) {
    Function<String, String> unbiased = beta -> "(1 − " + beta + "ᵗ)";
    String one = of("β₁", beta1);
    String two = of("β₂", beta2);
    return "m ← " + mean(one, "m", "g") + ";  v ← " + mean(two, "v", "g²") + ";  w ← w − " + eta()
        + "·m/" + unbiased.apply(one) + " / (√(v/" + unbiased.apply(two) + ") + " + of("ε", eps)
        + ")";
  }

  private static String mean(String kept, String memory, String added) {
    return kept + "·" + memory + " + (1 − " + kept + ")·" + added;
  }
}
