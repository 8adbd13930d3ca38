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
      paramLabel = "NAME",
      defaultValue = "sgd",
      description = "${COMPLETION-CANDIDATES} (default sgd).")
  private Name name = Name.sgd;

  @Option(names = "--lr", paramLabel = "RATE", description = "Learning rate (default: see above).")
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
    double mu = momentum == null ? 0 : momentum;
    double decay = weightDecay == null ? 0 : weightDecay;
    return switch (name) {
      case sgd -> new Sgd(momentum == null ? momentumOfSgd : mu, nesterov, decay);
      case rmsprop -> new RmsProp(0.99, 1e-8, mu, decay);
      case adagrad -> new Adagrad(0, 1e-10, decay);
      case adam -> new Adam(0.9, 0.999, 1e-8, decay);
      case adamw -> new AdamW(0.9, 0.999, 1e-8, weightDecay == null ? 0.01 : decay);
    };
  }
}
