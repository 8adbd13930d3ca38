package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.numpy.NpyReader;
import org.lenetexplorer.format.safetensors.SafetensorsWriter;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.train.Trace;
import org.lenetexplorer.train.TrainingStep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs iterations on one batch and writes every tensor of them. */
@Command(
    name = "trace",
    description =
        "Run iterations on one batch and write every activation, gradient and updated parameter.",
    mixinStandardHelpOptions = true)
final class TraceCommand implements Callable<Integer> {
  private static final double LEARNING_RATE = 0.01;

  private final Console console;

  @Mixin
  private final ModelOptions options;

  @Mixin
  private final OptimizerOptions optimizer = new OptimizerOptions();

  @Mixin
  private final ThreadOptions threads = new ThreadOptions();

  @Option(
      names = "--input",
      required = true,
      paramLabel = "X.npy",
      description = "The batch, [N, C, H, W].")
  private Path input = Path.of("");

  @Option(
      names = "--loss",
      paramLabel = "mse|cross_entropy",
      completionCandidates = LossNames.class,
      description = "The criterion; needs --target.")
  private @Nullable String loss;

  @Option(
      names = "--target",
      paramLabel = "T.npy",
      description = "Class numbers [N], or values like the output's.")
  private @Nullable Path target;

  @Option(
      names = "--grad-output",
      paramLabel = "G.npy",
      description = "Go back from this gradient instead of a loss.")
  private @Nullable Path gradOutput;

  @Option(
      names = "--iterations",
      defaultValue = "1",
      paramLabel = "K",
      description = "Iterations (default 1).")
  private int iterations;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "O.safetensors",
      description = "The file to write.")
  private Path out = Path.of("");

  TraceCommand(Console console, Supplier<Kernels> kernels) {
    this.console = console;
    options = new ModelOptions(console, kernels);
  }

  @Override
  public Integer call() throws IOException {
    if (iterations < 1) {
      throw new UsageException("--iterations " + iterations + " must be at least 1");
    }
    OutputFile.check(out);
    Criterion criterion = criterion();
    try (WorkerPool workers = threads.workers()) {
      Model model = options.load(workers).model();
      Tensor batch = NpyReader.read(input).toTensor();
      checkShape(input, batch.shape(), batched(model.network().input(), batch.shape()));
      TrainingStep step = new TrainingStep(
          model,
          optimizer.optimizer(model, LEARNING_RATE, 0),
          criterion,
          batch.shape().extent(0),
          true);
      step.input().copyFrom(batch);
      fillTarget(step, criterion);
      Trace trace = new Trace(step);
      trace.run(iterations);
      SafetensorsWriter.write(out, NamedTensors.of(trace.tensors()));
      console.out().println(trace.tensors().size() + " tensors written to " + out);
      return CommandLineProgram.DONE;
    }
  }

  private @Nullable Criterion criterion() {
    if (gradOutput != null) {
      if (loss != null || target != null) {
        throw new UsageException(
            "--grad-output stands instead of --loss and --target; give one or the other");
      }
      return null;
    }
    Criterion criterion = loss == null ? null : Criterion.of(loss);
    if (criterion == null) {
      throw new UsageException(
          "--loss must be mse or cross_entropy, or --grad-output be given instead");
    }
    if (target == null) {
      throw new UsageException("--loss " + loss + " needs --target");
    }
    return criterion;
  }

  private void fillTarget(TrainingStep step, @Nullable Criterion criterion) throws IOException {
    if (criterion == null) {
      Path file = Objects.requireNonNull(gradOutput);
      Tensor gradient = NpyReader.read(file).toTensor();
      checkShape(file, gradient.shape(), step.gradOutput().shape());
      step.gradOutput().copyFrom(gradient);
      return;
    }
    Path file = Objects.requireNonNull(target);
    StoredArray values = NpyReader.read(file);
    checkShape(file, values.shape(), step.target().shape());
    if (criterion.takesClasses()) {
      step.setClasses(classes(file, values, step.network().output().shape().sampleSize()));
    } else {
      step.target().copyFrom(values.toTensor());
    }
  }

  private static int[] classes(Path file, StoredArray values, int count) {
    if (!values.type().isInteger()) {
      throw new UsageException(
          file + ": cross_entropy needs class numbers as int64, found " + values.type());
    }
    long[] numbers = values.toLongs();
    int[] classes = new int[numbers.length];
    for (int n = 0; n < classes.length; n++) {
      if (numbers[n] < 0 || numbers[n] >= count) {
        throw new UsageException(
            file + ", element " + n + ": class " + numbers[n] + ", expected 0 to " + (count - 1));
      }
      classes[n] = (int) numbers[n];
    }
    return classes;
  }

  private static Shape batched(Shape sample, Shape found) {
    return sample.batched(found.rank() == 0 ? 1 : Math.max(1, found.extent(0)));
  }

  private static void checkShape(Path file, Shape found, Shape wanted) {
    if (!found.equals(wanted)) {
      throw new UsageException(file + ": found shape " + found + ", expected " + wanted);
    }
  }
}
