package org.lenetexplorer.cli;

import org.jspecify.annotations.Nullable;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.AdamW;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.RmsProp;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.train.Model;
import picocli.CommandLine.Option;

/** The options that choose and set an optimiser. */
final class OptimizerOptions {
  enum Name {
    sgd,
    rmsprop,
    adagrad,
    adam,
    adamw
  }

  @Option(
      names = "--optimizer",
      paramLabel = "OPTIMIZER",
      defaultValue = "sgd",
      description = "${COMPLETION-CANDIDATES} (default sgd).")
  private Name name = Name.sgd;

  @Option(
      names = "--lr",
      paramLabel = "RATE",
      description = "Learning rate (default: sgd 0.01, or 0.02 with train; others as PyTorch).")
  private @Nullable Double rate;

  @Option(names = "--momentum", paramLabel = "MU", description = "Momentum of sgd and rmsprop.")
  private @Nullable Double momentum;

  @Option(names = "--nesterov", description = "Nesterov's momentum, for sgd.")
  private boolean nesterov;

  @Option(
      names = "--weight-decay",
      paramLabel = "LAMBDA",
      description = "Weight decay (default 0; adamw 0.01).")
  private @Nullable Double weightDecay;

  /**
   * The optimiser asked for.
   *
   * @param rateOfSgd the learning rate of sgd where none is given; other rules have PyTorch's
   * @param momentumOfSgd its momentum where none is given
   */
  Optimizer optimizer(Model model, double rateOfSgd, double momentumOfSgd) {
    UpdateRule rule = rule(momentumOfSgd);
    double usual = name == Name.sgd ? rateOfSgd : rule.defaultLearningRate();
    return new Optimizer(
        rule, rate == null ? usual : rate, model.parameters(), model.kernels().updates());
  }

  private UpdateRule rule(double momentumOfSgd) {
    if (momentum != null && name != Name.sgd && name != Name.rmsprop) {
      throw new UsageException("--momentum goes with sgd and rmsprop, not with " + name);
    }
    if (nesterov && name != Name.sgd) {
      throw new UsageException("--nesterov goes with sgd, not with " + name);
    }
    return switch (name) {
      case sgd -> {
        Sgd usual = new Sgd();
        yield new Sgd(momentum(momentumOfSgd), nesterov, decay(usual.weightDecay()));
      }
      case rmsprop -> {
        RmsProp usual = new RmsProp();
        yield new RmsProp(
            usual.alpha(), usual.eps(), momentum(usual.momentum()), decay(usual.weightDecay()));
      }
      case adagrad -> {
        Adagrad usual = new Adagrad();
        yield new Adagrad(usual.lrDecay(), usual.eps(), decay(usual.weightDecay()));
      }
      case adam -> {
        Adam usual = new Adam();
        yield new Adam(usual.beta1(), usual.beta2(), usual.eps(), decay(usual.weightDecay()));
      }
      case adamw -> {
        AdamW usual = new AdamW();
        yield new AdamW(usual.beta1(), usual.beta2(), usual.eps(), decay(usual.weightDecay()));
      }
    };
  }

  private double momentum(double usual) {
    return momentum == null ? usual : momentum;
  }

  private double decay(double usual) {
    return weightDecay == null ? usual : weightDecay;
  }
}
