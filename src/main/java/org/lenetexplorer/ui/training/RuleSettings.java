package org.lenetexplorer.ui.training;

import java.util.List;
import java.util.function.DoubleFunction;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;

/** The update rules that can be chosen, and the numbers that each is set by, under PyTorch's names. */
final class RuleSettings {
  /** With PyTorch's defaults, in the order in which they are offered. */
  static final List<UpdateRule> RULES =
      List.of(new Sgd(), new RmsProp(), new Adagrad(), new Adam(), new AdamW());

  private static final String WEIGHT_DECAY = "weight_decay";
  private static final String DECAY = "λ: how much of the weight itself is added to its gradient";
  private static final String KEPT = "how much of the running mean of the gradient is kept";
  private static final String SQUARES =
      "how much of the running mean of the squared gradient is kept";
  private static final String EPS = "ε: added to the root, so that nothing is divided by 0";
  private static final double USUAL_RATE = 0.01; // what a new project has for SGD

  private RuleSettings() {}

  /**
   * One number.
   *
   * @param name PyTorch's
   * @param value the present one
   * @param tip what it means, in a few words
   * @param with the rule with another number; it refuses those outside the range with a sentence
   */
  record Setting(String name, double value, String tip, DoubleFunction<UpdateRule> with) {}

  /** The class in {@code torch.optim}: {@code SGD}. */
  static String type(UpdateRule rule) {
    String whole = rule.toPyTorch();
    return whole.substring(0, whole.indexOf('('));
  }

  /** The learning rate that a project begins with under this rule. */
  static double usualRate(UpdateRule rule) {
    return rule instanceof Sgd ? USUAL_RATE : rule.defaultLearningRate();
  }

  /** The numbers of a rule, in PyTorch's order. */
  static List<Setting> of(UpdateRule rule) {
    if (rule instanceof Sgd sgd) {
      return ofSgd(sgd);
    }
    if (rule instanceof RmsProp prop) {
      return ofRmsProp(prop);
    }
    if (rule instanceof Adagrad grad) {
      return ofAdagrad(grad);
    }
    return rule instanceof Adam adam ? ofAdam(adam) : ofAdamW((AdamW) rule);
  }

  private static List<Setting> ofSgd(Sgd r) {
    return List.of(
        new Setting(
            "momentum",
            r.momentum(),
            "μ: how much of the velocity is kept; 0 for none",
            x -> new Sgd(x, r.nesterov(), r.weightDecay())),
        new Setting(
            WEIGHT_DECAY, r.weightDecay(), DECAY, x -> new Sgd(r.momentum(), r.nesterov(), x)));
  }

  private static List<Setting> ofRmsProp(RmsProp r) {
    return List.of(
        new Setting(
            "alpha",
            r.alpha(),
            "α: " + SQUARES,
            x -> new RmsProp(x, r.eps(), r.momentum(), r.weightDecay())),
        new Setting(
            "eps", r.eps(), EPS, x -> new RmsProp(r.alpha(), x, r.momentum(), r.weightDecay())),
        new Setting(
            "momentum",
            r.momentum(),
            "μ: how much of the velocity is kept; 0 for none",
            x -> new RmsProp(r.alpha(), r.eps(), x, r.weightDecay())),
        new Setting(
            WEIGHT_DECAY,
            r.weightDecay(),
            DECAY,
            x -> new RmsProp(r.alpha(), r.eps(), r.momentum(), x)));
  }

  private static List<Setting> ofAdagrad(Adagrad r) {
    return List.of(
        new Setting(
            "lr_decay",
            r.lrDecay(),
            "how the learning rate falls with the steps",
            x -> new Adagrad(x, r.eps(), r.weightDecay())),
        new Setting("eps", r.eps(), EPS, x -> new Adagrad(r.lrDecay(), x, r.weightDecay())),
        new Setting(
            WEIGHT_DECAY, r.weightDecay(), DECAY, x -> new Adagrad(r.lrDecay(), r.eps(), x)));
  }

  private static List<Setting> ofAdam(Adam r) {
    return List.of(
        new Setting(
            "beta1",
            r.beta1(),
            "β₁: " + KEPT,
            x -> new Adam(x, r.beta2(), r.eps(), r.weightDecay())),
        new Setting(
            "beta2",
            r.beta2(),
            "β₂: " + SQUARES,
            x -> new Adam(r.beta1(), x, r.eps(), r.weightDecay())),
        new Setting("eps", r.eps(), EPS, x -> new Adam(r.beta1(), r.beta2(), x, r.weightDecay())),
        new Setting(
            WEIGHT_DECAY, r.weightDecay(), DECAY, x -> new Adam(r.beta1(), r.beta2(), r.eps(), x)));
  }

  private static List<Setting> ofAdamW(AdamW r) {
    return List.of(
        new Setting(
            "beta1",
            r.beta1(),
            "β₁: " + KEPT,
            x -> new AdamW(x, r.beta2(), r.eps(), r.weightDecay())),
        new Setting(
            "beta2",
            r.beta2(),
            "β₂: " + SQUARES,
            x -> new AdamW(r.beta1(), x, r.eps(), r.weightDecay())),
        new Setting("eps", r.eps(), EPS, x -> new AdamW(r.beta1(), r.beta2(), x, r.weightDecay())),
        new Setting(
            WEIGHT_DECAY,
            r.weightDecay(),
            "λ: how much of the weight is taken from it before each step",
            x -> new AdamW(r.beta1(), r.beta2(), r.eps(), x)));
  }
}
