package org.lenetexplorer.train;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.NetworkGraph;
import org.lenetexplorer.optim.Optimizer;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.random.MersenneTwister;
import org.lenetexplorer.tensor.Tensor;

/** How long the parts of training take: the two {@code %timeit} lines of PyTorch's tutorial, inference, and whole steps. */
public final class Benchmark {
  private static final double LEARNING_RATE = 1e-3;

  /**
   * Runs of loops, each timed as a whole.
   *
   * @param loops calls in a run
   * @param micros what one call took on average, for each run, µs
   */
  public record Timing(int loops, double[] micros) {
    /** The mean over the runs, µs. */
    public double mean() {
      return Arrays.stream(micros).average().orElse(Double.NaN);
    }

    /** The standard deviation over the runs, µs. */
    public double deviation() {
      double mean = mean();
      return Math.sqrt(
          Arrays.stream(micros).map(m -> (m - mean) * (m - mean)).average().orElse(Double.NaN));
    }

    /** The median over the runs, µs. */
    public double median() {
      double[] sorted = micros.clone();
      Arrays.sort(sorted);
      int middle = sorted.length / 2;
      return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
  }

  private static final int RUNS = 7;
  /** At least this long, and until this long nothing was compiled; but no longer than the last. */
  private static final double WARM_UP_SECONDS = 1;

  private static final double QUIET_SECONDS = 0.5;
  private static final double LONGEST_WARM_UP_SECONDS = 10;
  private static final double RUN_SECONDS = 0.08;

  private final Network network;
  private final Kernels kernels;

  /** Measurements of one network, with random input. */
  public Benchmark(Network network, Kernels kernels) {
    this.network = network;
    this.kernels = kernels;
  }

  /** One image: forward, zero_grad, backward from a random gradient. */
  public Timing forwardBackward() {
    try (WorkerPool workers = new WorkerPool(1)) {
      Model model = new Model(network, 0, kernels, workers);
      TrainingStep step = new TrainingStep(model, optimizer(model), null, 1, false);
      step.fuse();
      fill(step.input(), 1);
      fill(step.gradOutput(), 2);
      return measure(() -> {
        step.forward();
        model.parameters().zeroGrad();
        step.backward();
      });
    }
  }

  /** One image: zero_grad, forward, mean squared error against 1, 2, 3, …, backward, step. */
  public Timing sgdStep() {
    try (WorkerPool workers = new WorkerPool(1)) {
      Model model = new Model(network, 0, kernels, workers);
      TrainingStep step = new TrainingStep(model, optimizer(model), Criterion.MSE, 1, false);
      step.fuse();
      fill(step.input(), 1);
      for (int i = 0; i < step.target().size(); i++) {
        step.target().setAt(i, i + 1);
      }
      return measure(step::run);
    }
  }

  /** One image forward. */
  public Timing inference() {
    try (WorkerPool workers = new WorkerPool(1)) {
      NetworkGraph predictor = new Model(network, 0, kernels, workers).predictor(1);
      fill(predictor.input().value(), 1);
      return measure(predictor.graph()::forward);
    }
  }

  /** A whole training step with cross-entropy on a batch. */
  public Timing trainingStep(int batch, int threads) {
    try (WorkerPool workers = new WorkerPool(threads)) {
      Model model = new Model(network, 0, kernels, workers);
      TrainingStep step =
          new TrainingStep(model, optimizer(model), Criterion.CROSS_ENTROPY, batch, false);
      step.fuse();
      fill(step.input(), 1);
      int[] labels = new int[batch];
      Arrays.setAll(labels, i -> i % step.network().output().shape().sampleSize());
      step.setClasses(labels);
      return measure(step::run);
    }
  }

  private static Optimizer optimizer(Model model) {
    return new Optimizer(
        new Sgd(), LEARNING_RATE, model.parameters(), model.kernels().updates());
  }

  private static void fill(Tensor tensor, long seed) {
    new MersenneTwister(seed).fillNormal(tensor.array(), tensor.offset(), tensor.size());
  }

  private static Timing measure(Runnable work) {
    warmUp(work);
    int loops = loops(work);
    double[] micros = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      micros[run] = run(work, loops) / loops / 1e3;
    }
    return new Timing(loops, micros);
  }

  /** Works until the just-in-time compiler has nothing left to do: vector code takes it seconds. */
  private static void warmUp(Runnable work) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long start = System.nanoTime();
    long changed = start;
    long compiled = 0;
    for (int calls = 0; ; calls++) {
      long now = System.nanoTime();
      long total = compiler == null ? 0 : compiler.getTotalCompilationTime();
      if (total != compiled) {
        compiled = total;
        changed = now;
      }
      boolean quiet = now - changed > QUIET_SECONDS * 1e9 && now - start > WARM_UP_SECONDS * 1e9;
      if (calls >= 3 && (quiet || now - start > LONGEST_WARM_UP_SECONDS * 1e9)) {
        return;
      }
      work.run();
    }
  }

  /** A round number of calls that take about a run's time together. */
  private static int loops(Runnable work) {
    double nanos = Math.min(run(work, 1), Math.min(run(work, 1), run(work, 1)));
    double fitting = Math.max(1, RUN_SECONDS * 1e9 / nanos);
    int power = (int) Math.pow(10, Math.floor(Math.log10(fitting)));
    return fitting >= 5 * power ? 5 * power : fitting >= 2 * power ? 2 * power : power;
  }

  private static double run(Runnable work, int loops) {
    long start = System.nanoTime();
    for (int i = 0; i < loops; i++) {
      work.run();
    }
    return System.nanoTime() - start;
  }
}
