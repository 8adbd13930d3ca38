package org.lenetexplorer.debugger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How long steps take, forward and back, near and far, and what the history costs. */
public final class LatencyBenchmark {
  private static final int STEPS = 200;
  private static final int JUMPS = 40;

  /**
   * Timed steps of one kind.
   *
   * @param median µs
   * @param worst µs
   */
  public record Latency(double median, double worst) {}

  private final Debugger debugger;
  private final long iterations;
  private final Map<String, Latency> latencies = new LinkedHashMap<>();

  /**
   * A benchmark of a session at its beginning.
   *
   * @param iterations how far to run before jumping about
   */
  public LatencyBenchmark(Debugger debugger, long iterations) {
    this.debugger = debugger;
    this.iterations = iterations;
  }

  /** Runs everything; takes some seconds. The latencies are by kind, in the order of measuring. */
  public Map<String, Latency> run() {
    debugger.iterations(500, () -> false);
    Position operation = debugger.tree().atOperation(debugger.position().iteration(), 0);
    debugger.runTo(operation, () -> false);
    time("step_over_operation", STEPS, debugger::over);
    debugger.runTo(
        debugger.tree().atOperation(debugger.position().iteration() + 1, 10), () -> false);
    time("into_operation", STEPS, this::intoAndOut);
    debugger.runTo(elementOf(debugger.position()), () -> false);
    time("step_over_element", STEPS, debugger::over);
    time("step_back_element", STEPS / 2, debugger::back);
    debugger.runTo(
        debugger.tree().atOperation(debugger.position().iteration() + 1, 30), () -> false);
    time("step_back_operation", 25, debugger::back);
    debugger.runTo(Position.ofIteration(700), () -> false);
    time("step_back_iteration", STEPS / 2, debugger::back);
    debugger.runTo(Position.ofIteration(iterations), () -> false);
    jumps();
    return latencies;
  }

  private void intoAndOut() {
    debugger.into();
    debugger.out();
  }

  private Position elementOf(Position operation) {
    return debugger.tree().firstChild(debugger.tree().atOperation(operation.iteration(), 10));
  }

  private void jumps() {
    Random random = new Random(1);
    List<Position> targets = new ArrayList<>();
    for (int i = 0; i < JUMPS; i++) {
      targets.add(debugger
          .tree()
          .atOperation((long) (random.nextDouble() * iterations), random.nextInt(40)));
    }
    int[] next = new int[1];
    time("jump_first_visit", JUMPS, () -> debugger.runTo(targets.get(next[0]++), () -> false));
    next[0] = 0;
    time("jump_again", JUMPS, () -> debugger.runTo(targets.get(next[0]++), () -> false));
  }

  private void time(String kind, int count, Runnable step) {
    double[] micros = new double[count];
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      step.run();
      micros[i] = (System.nanoTime() - start) / 1e3;
    }
    Arrays.sort(micros);
    latencies.put(kind, new Latency(micros[count / 2], micros[count - 1]));
  }
}
