package org.lenetexplorer.ui.window;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.cli.CommandLineProgram;
import org.lenetexplorer.cli.Console;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.PositionException;
import org.lenetexplorer.debugger.Reading;
import org.lenetexplorer.debugger.Setup;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.debugger.explain.OperationTerms;
import org.lenetexplorer.debugger.history.KeyframeHistory;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.numpy.NpyWriter;
import org.lenetexplorer.format.safetensors.SafetensorsReader;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.optim.UpdateRule;
import org.lenetexplorer.project.Feed;
import org.lenetexplorer.project.Feed.GradOutput;
import org.lenetexplorer.project.Feed.Input;
import org.lenetexplorer.project.Feed.Target;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * LeNet as PyTorch's tutorial has it, in three ways: in the window, in a debugger without one, and traced by the command line.
 *
 * @param criterion the loss, or null to go back from random numbers
 * @param rule the update rule
 * @param learningRate η
 */
record Tutorial(@Nullable Criterion criterion, UpdateRule rule, double learningRate) {
  static final long INPUT_SEED = 7;
  static final long GRADIENT_SEED = 3;

  /** {@code torch.randn(1, 1, 32, 32)}. */
  static Tensor input() {
    return normal(Shape.of(1, 1, 32, 32), INPUT_SEED);
  }

  /** {@code torch.arange(1, 11)}. */
  static Tensor target() {
    return Tensor.of(Shape.of(1, 10), new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  }

  /** {@code torch.randn(1, 10)}. */
  static Tensor gradOutput() {
    return normal(Shape.of(1, 10), GRADIENT_SEED);
  }

  private static Tensor normal(Shape shape, long seed) {
    return Tensor.of(shape, new MersenneTwister(seed).normal(shape.size()));
  }

  /** As the window keeps it. */
  Project project() {
    Feed feed = Feed.usual()
        .with(new Input.Normal(INPUT_SEED))
        .with(new Target.Counting())
        .with(new GradOutput.Normal(GRADIENT_SEED));
    Project lenet = Project.of(Presets.lenet());
    return lenet.with(lenet
        .training()
        .withCriterion(criterion)
        .withRule(rule)
        .withLearningRate(learningRate)
        .withFeed(feed));
  }

  /** A debugger of its own, at a position. */
  Debugger at(String position) {
    Setup setup = new Setup(
        Presets.lenet(),
        Map.of(),
        0,
        BuiltInDigits.draw(0, 1000),
        Preprocessing.LENET,
        1,
        input(),
        criterion == null ? null : target(),
        criterion,
        criterion == null ? gradOutput() : null,
        rule,
        learningRate);
    Debugger debugger = new Debugger(
        setup,
        new PlainKernels(),
        new WorkerPool(1),
        new KeyframeHistory(KeyframeHistory.USUAL_BUDGET),
        OperationTerms::new);
    go(debugger, position);
    return debugger;
  }

  /** Takes a debugger to a position. */
  static void go(Debugger debugger, String position) {
    try {
      debugger.runTo(debugger.parse(position), () -> false);
    } catch (PositionException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A number at a debugger's position. */
  static float value(Debugger debugger, String element) {
    ElementReference reference = ElementReference.parse(element);
    try {
      Reading reading = debugger.scope().find(reference.tensor());
      int place = reference.place(reading.shape());
      if (!reading.isComputed(place)) {
        throw new AssertionError(element + " is not computed");
      }
      return reading.tensor().at(place);
    } catch (UnresolvedException e) {
      throw new AssertionError(element, e);
    }
  }

  /** What {@code trace} writes of so many iterations. */
  Map<String, Tensor> trace(Path folder, int iterations, String... options) throws IOException {
    Path out = folder.resolve("traced.safetensors");
    List<String> words = new ArrayList<>(List.of("trace", "--lr", String.valueOf(learningRate)));
    words.addAll(List.of("--iterations", String.valueOf(iterations), "--out", out.toString()));
    words.addAll(List.of("--input", file(folder.resolve("x.npy"), input())));
    if (criterion == null) {
      words.addAll(List.of("--grad-output", file(folder.resolve("g.npy"), gradOutput())));
    } else {
      words.addAll(List.of("--loss", "mse", "--target", file(folder.resolve("t.npy"), target())));
    }
    words.addAll(List.of(options));
    return traced(out, words);
  }

  /** Runs {@code trace} and reads what it has written. */
  static Map<String, Tensor> traced(Path out, List<String> words) throws IOException {
    StringWriter told = new StringWriter();
    Console console = new Console(new PrintWriter(told), new PrintWriter(told), false);
    int code = new CommandLineProgram(
            console, wish -> new PlainKernels(), (file, measureStart, kernels) -> {})
        .execute(words.toArray(String[]::new));
    if (code != 0) {
      throw new AssertionError(told);
    }
    Map<String, Tensor> tensors = new TreeMap<>();
    SafetensorsReader.read(out)
        .arrays()
        .forEach((name, array) -> tensors.put(name, array.toTensor()));
    return tensors;
  }

  /** Writes a tensor, so that the command line can read it. */
  static String file(Path file, Tensor tensor) throws IOException {
    NpyWriter.write(file, StoredArray.of(tensor));
    return file.toString();
  }

  /** A number of a trace: {@code iteration0.grad.conv1.bias[3]}. */
  static float value(Map<String, Tensor> trace, String element) {
    ElementReference reference = ElementReference.parse(element);
    Tensor tensor = Objects.requireNonNull(trace.get(reference.tensor()), reference.tensor());
    return tensor.at(reference.place(tensor.shape()));
  }
}
