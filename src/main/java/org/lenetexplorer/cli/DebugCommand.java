package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.ImageFolder;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Setup;
import org.lenetexplorer.debugger.explain.OperationTerms;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.format.numpy.NpyReader;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Steps through training at a terminal, or by a script. */
@Command(
    name = "debug",
    description = "Step through training, forward and back, at a terminal or by a script.",
    mixinStandardHelpOptions = true)
final class DebugCommand implements Callable<Integer> {
  private static final int DIGITS = 1000;
  private static final double LEARNING_RATE = 0.01;

  private final Console console;

  @Mixin
  private final ModelOptions options;

  @Mixin
  private final OptimizerOptions optimizers = new OptimizerOptions();

  @Mixin
  private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR|builtin",
      defaultValue = "builtin",
      completionCandidates = DataOptions.Names.class,
      description = "A folder of IDX files, or builtin (default).")
  private String data = "builtin";

  @Option(
      names = "--batch",
      defaultValue = "1",
      paramLabel = "N",
      description = "Images in an iteration (default 1).")
  private int batch;

  @Option(
      names = "--loss",
      defaultValue = "cross_entropy",
      paramLabel = "mse|cross_entropy|none",
      completionCandidates = LossNames.OrNone.class,
      description = "The criterion (default cross_entropy); none goes back from --grad-output.")
  private String loss = "cross_entropy";

  @Option(
      names = "--input",
      paramLabel = "X.npy",
      description = "A batch [N, C, H, W] to use in every iteration instead of the data's.")
  private @Nullable Path input;

  @Option(
      names = "--target",
      paramLabel = "T.npy",
      description = "The target for --input: class numbers [N], or values like the output's.")
  private @Nullable Path target;

  @Option(
      names = "--grad-output",
      paramLabel = "G.npy",
      description =
          "The gradient of the output that backward starts from, without a loss (default ones).")
  private @Nullable Path gradOutput;

  @Option(
      names = "--memory",
      defaultValue = "256",
      paramLabel = "MIB",
      description = "Memory for going back (default 256 MiB).")
  private int memory;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description = "Run the commands in a file, one a line.")
  private @Nullable Path script;

  DebugCommand(Console console, Supplier<Kernels> kernels) {
    this.console = console;
    options = new ModelOptions(console, kernels);
  }

  @Override
  public Integer call() throws IOException {
    List<String> lines = script == null ? List.of() : lines(script);
    try (WorkerPool workers = threads.workers()) {
      ModelOptions.Loaded loaded = options.load(workers);
      Model model = loaded.model();
      KeyframeHistory history = new KeyframeHistory((long) memory << 20);
      Debugger debugger = new Debugger(
          setup(loaded), model.kernels().another(), workers, history, OperationTerms::new);
      if (script != null) {
        DebugSession session = new DebugSession(debugger, console.out(), () -> false);
        int wrong = new ScriptRunner(session, console.err()).run(script.toString(), lines);
        return wrong == 0 ? CommandLineProgram.DONE : CommandLineProgram.UNUSABLE;
      }
      return new TerminalDebugger(console).run(debugger);
    }
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      List<String> lines = Files.readAllLines(file);
      boolean marked = !lines.isEmpty() && lines.get(0).startsWith("\uFEFF");
      if (marked) {
        lines.set(0, lines.get(0).substring(1));
      }
      return lines;
    } catch (NoSuchFileException e) {
      throw new UsageException("--script " + file + ": there is no such file");
    } catch (MalformedInputException e) {
      throw new UsageException("--script " + file
          + ": found bytes that are not UTF-8, expected text with a command a line");
    }
  }

  private Setup setup(ModelOptions.Loaded loaded) throws IOException {
    Model model = loaded.model();
    Criterion criterion = criterion();
    Tensor given = input == null ? null : NpyReader.read(input).toTensor();
    if (given != null) {
      Shape wanted = model
          .network()
          .input()
          .batched(Math.max(1, given.shape().rank() == 0 ? 1 : given.shape().extent(0)));
      requireShape(input, given.shape(), wanted);
    }
    int images = given == null ? batch : given.shape().extent(0);
    if (images < 1 || images > 4096) {
      throw new UsageException("--batch " + images + " must be from 1 to 4096");
    }
    Optimizer optimizer = optimizers.optimizer(model, LEARNING_RATE, 0);
    return new Setup(
        model.network(),
        Map.copyOf(model.parameters().stateDict()),
        options.seed(),
        data.equals("builtin")
            ? BuiltInDigits.draw(options.seed(), DIGITS)
            : ImageFolder.readTraining(Path.of(data)),
        loaded.preprocessing(),
        images,
        given,
        target(model, criterion, images),
        criterion,
        gradOutput(model, images),
        optimizer.rule(),
        optimizer.learningRate());
  }

  private @Nullable Tensor target(Model model, @Nullable Criterion criterion, int images)
      throws IOException {
    if (target == null) {
      if (input != null && criterion != null) {
        throw new UsageException("--input with a loss needs --target");
      }
      return null;
    }
    if (criterion == null) {
      throw new UsageException("--target needs a loss");
    }
    Shape output = model.predictor(1).output().shape().withoutBatch();
    Tensor values = NpyReader.read(target).toTensor();
    requireShape(target, values.shape(), criterion.targetShape(output).batched(images));
    if (criterion.takesClasses()) {
      requireClasses(values, output.size());
    }
    return values;
  }

  private void requireClasses(Tensor values, int classes) {
    for (int n = 0; n < values.size(); n++) {
      if (!(values.at(n) >= 0
          && values.at(n) < classes
          && values.at(n) == Math.rint(values.at(n)))) {
        throw new UsageException(target + ", element " + n + ": found " + values.at(n)
            + ", expected a class from 0 to " + (classes - 1));
      }
    }
  }

  private static void requireShape(@Nullable Path file, Shape found, Shape wanted) {
    if (!found.equals(wanted)) {
      throw new UsageException(file + ": found shape " + found + ", expected " + wanted);
    }
  }

  private @Nullable Criterion criterion() {
    if (gradOutput != null || loss.equals("none")) {
      return null;
    }
    Criterion criterion = Criterion.of(loss);
    if (criterion == null) {
      throw new UsageException("--loss " + loss + " must be mse, cross_entropy or none");
    }
    return criterion;
  }

  private @Nullable Tensor gradOutput(Model model, int images) throws IOException {
    if (gradOutput == null) {
      return null;
    }
    Tensor gradient = NpyReader.read(gradOutput).toTensor();
    requireShape(
        gradOutput, gradient.shape(), model.predictor(1).output().shape().withBatch(images));
    return gradient;
  }
}
