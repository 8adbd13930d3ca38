package org.lenetexplorer.cli;

import java.util.Arrays;
import java.util.Locale;
import org.lenetexplorer.autograd.Gradient;
import org.lenetexplorer.autograd.Parameters.Parameter;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.data.Batches;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.Schedule;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.train.Operation;
import org.lenetexplorer.train.Phase;
import org.lenetexplorer.train.Prediction;
import org.lenetexplorer.train.Trainer;
import org.lenetexplorer.train.TrainingStep;

/**
 * What the program does where there is neither a display nor a terminal: it prints a network, plays one iteration phase by
 * phase with its numbers, and trains one epoch on built-in digits.
 */
public final class ShortRun {
  private static final int BATCH = 64;

  private final Console console;
  private final Network network;
  private final Kernels kernels;
  private final int training;
  private final int test;

  /** A run of a network that writes to a console. */
  public ShortRun(Console console, Network network, Kernels kernels) {
    this(console, network, kernels, 20_000, 2_000);
  }

  /**
   * A run of another length.
   *
   * @param training digits to train on
   * @param test digits to test on
   */
  ShortRun(Console console, Network network, Kernels kernels, int training, int test) {
    this.console = console;
    this.network = network;
    this.kernels = kernels;
    this.training = training;
    this.test = test;
  }

  /**
   * Plays and trains; takes a few seconds.
   *
   * @throws IllegalArgumentException if the network's shapes do not fit, or it does not take digits
   */
  public void run() {
    new SummaryTable(network).print(console.out());
    try (WorkerPool workers =
        new WorkerPool(Math.min(4, Runtime.getRuntime().availableProcessors()))) {
      Dataset digits = BuiltInDigits.draw(1, training);
      Trainer trainer = trainer(digits, workers);
      playIteration(digits, workers);
      train(trainer);
    }
    console.out().flush();
  }

  private Batches shuffled(Dataset digits, int size) {
    return Batches.shuffled(digits, Preprocessing.forInput(network.input()), size, 0);
  }

  private void playIteration(Dataset digits, WorkerPool workers) {
    Model model = new Model(network, 0, kernels, workers);
    Optimizer optimizer =
        new Optimizer(new Sgd(), 0.01, model.parameters(), model.kernels().updates());
    TrainingStep step = new TrainingStep(model, optimizer, Criterion.CROSS_ENTROPY, 1, true);
    int[] label = new int[1];
    shuffled(digits, 1).next(step.input().array(), step.input().offset(), label);
    step.setClasses(label);
    console
        .out()
        .println("\nOne iteration on one built-in digit, a " + label[0] + ", with SGD at 0.01:");
    Phase phase = null;
    for (Operation operation : step.operations()) {
      if (operation.phase() != phase) {
        phase = operation.phase();
        console.out().println("  " + phase.id());
      }
      play(operation, step);
    }
  }

  private void play(Operation operation, TrainingStep step) {
    float[] before = step.model().parameters().values().clone();
    operation.run();
    if (operation instanceof Operation.Forward forward) {
      Variable output = forward.node().output();
      line(
          forward.node().name(),
          output.shape() + "  " + describe(output.value()) + read(forward.phase(), step));
    } else if (operation instanceof Operation.Backward backward) {
      backward
          .parts()
          .forEach(part -> line(
              part.toString(),
              "∂L/∂" + part.variable().name() + "  "
                  + describe(part.variable().grad().tensor())));
    } else if (operation instanceof Operation.Update update) {
      Parameter parameter = update.parameter();
      Tensor old = Tensor.view(before, parameter.offset(), parameter.shape());
      String place = Arrays.toString(parameter.shape().index(0));
      line(
          parameter.name(),
          String.format(
              Locale.ROOT,
              "%s %.6f → %.6f",
              place,
              old.at(0),
              parameter.variable().value().at(0)));
    } else if (operation instanceof Operation.ZeroGrad zero) {
      Gradient gradient = zero.parameter().variable().grad();
      line(zero.name(), "gradient " + gradient);
    }
  }

  private static String read(Phase phase, TrainingStep step) {
    if (phase != Phase.LOSS) {
      return "";
    }
    Prediction prediction = Prediction.of(step.network().output().value());
    return String.format(
        Locale.ROOT,
        "  (reads a %d, probability %.4f)",
        prediction.best(),
        prediction.probabilities()[prediction.best()]);
  }

  private void line(String name, String text) {
    console.out().printf(Locale.ROOT, "    %-22s %s%n", name, text);
  }

  private static String describe(Tensor tensor) {
    if (tensor.size() == 1) {
      return String.format(Locale.ROOT, "%.6f", tensor.item());
    }
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    double sum = 0;
    for (int i = 0; i < tensor.size(); i++) {
      least = Math.min(least, tensor.at(i));
      most = Math.max(most, tensor.at(i));
      sum += tensor.at(i);
    }
    return String.format(
        Locale.ROOT, "from %.4g to %.4g, mean %.4g", least, most, sum / tensor.size());
  }

  private Trainer trainer(Dataset digits, WorkerPool workers) {
    Model model = new Model(network, 0, kernels, workers);
    Optimizer optimizer = new Optimizer(
        new Sgd(TrainCommand.MOMENTUM, false, 0),
        TrainCommand.LEARNING_RATE,
        model.parameters(),
        kernels.updates());
    return new Trainer(
        model,
        optimizer,
        Criterion.CROSS_ENTROPY,
        shuffled(digits, BATCH),
        BuiltInDigits.draw(2, test));
  }

  private void train(Trainer trainer) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%nOne epoch on %,d built-in digits, tested on %,d others:%n",
            training,
            test);
    console.out().flush();
    try (TrainingReport report = new TrainingReport(console, 1)) {
      trainer.run(new Trainer.Plan(1, 2, new Schedule.Constant()), report, () -> false);
    }
  }
}
