package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.Batches;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.Schedule;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.train.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains a network and saves what it has learned. */
@Command(
    name = "train",
    description = "Train a network. Ctrl+C saves and stops.",
    footer = {
      "",
      "Without --lr, sgd starts at 0.02 with momentum 0.9; other optimisers start at PyTorch's default."
    },
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  /** With which sgd starts where nothing else is asked for. */
  static final double LEARNING_RATE = 0.02;

  /** Of sgd, where nothing else is asked for. */
  static final double MOMENTUM = 0.9;

  enum ScheduleName {
    constant,
    step,
    cosine
  }

  private final Console console;
  private final Supplier<Kernels> kernels;
  private final CommandLineProgram.Desktop desktop;

  @Mixin
  private final ModelOptions options;

  @Mixin
  private final DataOptions data = new DataOptions();

  @Mixin
  private final OptimizerOptions optimizers = new OptimizerOptions();

  @Mixin
  private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--epochs",
      defaultValue = "5",
      paramLabel = "N",
      description = "Epochs (default 5).")
  private int epochs;

  @Option(
      names = "--batch-size",
      defaultValue = "64",
      paramLabel = "N",
      description = "Images a step (default 64).")
  private int batchSize;

  @Option(
      names = "--loss",
      paramLabel = "mse|cross_entropy",
      defaultValue = "cross_entropy",
      completionCandidates = LossNames.class,
      description = "The criterion (default cross_entropy).")
  private String loss = "cross_entropy";

  @Option(
      names = "--schedule",
      defaultValue = "cosine",
      paramLabel = "SCHEDULE",
      description =
          "How the learning rate changes: ${COMPLETION-CANDIDATES} (default cosine, down to 0).")
  private ScheduleName schedule = ScheduleName.cosine;

  @Option(
      names = "--until",
      paramLabel = "ACCURACY",
      description = "Stop at this test accuracy, from 0 to 1.")
  private @Nullable Double until;

  @Option(names = "--out", paramLabel = "FILE", description = "Save the weights (.safetensors).")
  private @Nullable Path out;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a report with curves, kernels and confusion matrix (.html).")
  private @Nullable Path reportFile;

  TrainCommand(Console console, Supplier<Kernels> kernels, CommandLineProgram.Desktop desktop) {
    this.console = console;
    this.kernels = kernels;
    this.desktop = desktop;
    options = new ModelOptions(console, kernels);
  }

  @Override
  public Integer call() throws IOException {
    check();
    try (WorkerPool workers = threads.workers()) {
      ModelOptions.Loaded loaded = options.load(workers);
      Model model = loaded.model();
      if (model.parameters().count() == 0) {
        throw new UsageException("the network " + model.network().name()
            + " has nothing to train; add a Conv2d or Linear layer");
      }
      Optimizer optimizer = optimizers.optimizer(model, LEARNING_RATE, MOMENTUM);
      Batches batches =
          Batches.shuffled(data.training(), loaded.preprocessing(), batchSize, options.seed());
      Dataset test = data.test();
      Trainer trainer = new Trainer(model, optimizer, criterion(), batches, test);
      String rule = optimizer.rule().toPyTorch(optimizer.learningRate());
      try (Interruption interruption = new Interruption();
          TrainingReport report = new TrainingReport(console, epochs)) {
        TrainingRecord record = new TrainingRecord(model, report);
        boolean finished = trainer.run(
            plan(),
            reportFile == null ? report : record,
            () -> interruption.requested() || report.diverged());
        report.clear();
        if (report.diverged()) {
          throw new DivergedException(out);
        }
        save(loaded, finished);
        if (reportFile != null) {
          tell(record.finished(batches, test, criterion(), rule, settings(), versions()));
        }
      }
      return CommandLineProgram.DONE;
    }
  }

  private void check() {
    if (epochs < 0) {
      throw new UsageException("--epochs " + epochs + " must be at least 0");
    }
    if (batchSize < 1 || batchSize > 65_536) {
      throw new UsageException("--batch-size " + batchSize + " must be from 1 to 65536");
    }
    if (until != null && !(until >= 0 && until <= 1)) {
      throw new UsageException("--until " + until + " must be from 0 to 1");
    }
    if (out != null) {
      OutputFile.check(out);
    }
    if (reportFile != null) {
      OutputFile.check("--report", reportFile, ".html");
    }
  }

  /** What of the options a report tells beside data, loss and optimiser. */
  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("schedule", schedule + (schedule == ScheduleName.cosine ? ", down to 0" : ""));
    settings.put("seed", String.valueOf(options.seed()));
    return settings;
  }

  private List<String> versions() {
    return List.of(new Version(kernels).getVersion());
  }

  private void tell(TrainedRun run) throws IOException {
    Path file = java.util.Objects.requireNonNull(reportFile);
    desktop.report(file, run);
    console.out().println("report written to " + file);
    console.out().flush();
  }

  private Criterion criterion() {
    Criterion criterion = Criterion.of(loss);
    if (criterion == null) {
      throw new UsageException("--loss " + loss + " must be mse or cross_entropy");
    }
    return criterion;
  }

  private Trainer.Plan plan() {
    Schedule chosen = switch (schedule) {
      case constant -> new Schedule.Constant();
      case step -> new Schedule.Step(Math.max(1, epochs / 3), 0.1);
      case cosine -> new Schedule.Cosine(Math.max(1, epochs), 0);
    };
    return new Trainer.Plan(epochs, until == null ? Double.POSITIVE_INFINITY : until, chosen);
  }

  private void save(ModelOptions.Loaded loaded, boolean finished) throws IOException {
    if (!finished) {
      console
          .out()
          .println("stopped" + (out == null ? "; nothing saved, since --out was not given" : ""));
    }
    if (out != null) {
      loaded.write(out);
      console.out().println("weights saved to " + out);
    } else if (finished) {
      console.out().println("the weights were not kept, since --out was not given");
    }
    console.out().flush();
  }
}
