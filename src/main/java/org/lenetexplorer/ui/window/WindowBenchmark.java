package org.lenetexplorer.ui.window;

import java.awt.EventQueue;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.swing.JRootPane;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.session.BareRun;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.dialog.WindowDialogs;
import org.lenetexplorer.ui.theme.Theme;

/** Times the window on LeNet: how long it takes to paint, how long it ever stands still, and what it costs the training. */
public final class WindowBenchmark {
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;
  private static final int WARM_PAINTS = 150;
  private static final int PAINTS = 400;
  private static final int ROUNDS = 11;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration STALL_TIME = Duration.ofSeconds(10);
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final long PATIENCE_NANOS = 20_000_000_000L;

  /**
   * What was measured.
   *
   * @param paintMedian ms to paint the whole window after a step
   * @param paintP99 the same for the slowest of a hundred
   * @param longestStall ms that the event thread was away at most during 10 s of training
   * @param slowdown how much fewer iterations a second there are with the window, in percent; the median of alternating rounds
   * @param iterationsPerSecond with the window
   */
  public record Figures(
      double paintMedian,
      double paintP99,
      double longestStall,
      double slowdown,
      double iterationsPerSecond) {}

  private final Kernels kernels;
  private final AtomicReference<@Nullable SessionSnapshot> latest = new AtomicReference<>();
  private final MainWindow window;
  private final Engine engine;

  private WindowBenchmark(Kernels kernels, Path folder) {
    this.kernels = kernels;
    CompletableFuture<Engine> begun = new CompletableFuture<>();
    CompletableFuture<MainWindow> made = new CompletableFuture<>();
    Settings settings = new Settings(folder.resolve("settings.properties"));
    settings.setBounds(new Rectangle(0, 0, WIDTH, HEIGHT));
    EventQueue.invokeLater(Theme.LIGHT::install);
    Desktop.open(
        new Desktop.Beginning(
            new SavedProject(Project.of(Presets.lenet()), Map.of(), 0, 0, Map.of()), null),
        (project, listener) -> {
          Engine started = new Engine(project, kernels, listener.andThen(latest::set));
          begun.complete(started);
          return started;
        },
        settings,
        WindowDialogs::new,
        opened -> {
          opened.open();
          made.complete(opened);
        });
    window = made.join();
    engine = begun.join();
  }

  /**
   * Opens a window, measures for about a minute and closes it. Not for the event thread; needs a screen.
   *
   * @throws IOException if there is no place for the window's settings
   */
  public static Figures measure(Kernels kernels) throws IOException {
    Path folder = Files.createTempDirectory("lenet-explorer-bench");
    try {
      WindowBenchmark benchmark = new WindowBenchmark(kernels, folder);
      try {
        return benchmark.run();
      } finally {
        benchmark.close();
      }
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void close() {
    onEdt(() -> {
      window.desk().close();
      window.frame().dispose();
    });
    engine.close();
  }

  private Figures run() {
    await(() -> window.frame().isShowing());
    double[] paints = paints();
    train(WARM_UP);
    double stall = longestStall();
    double[] shares = new double[ROUNDS];
    double[] rates = new double[ROUNDS];
    BareRun bare = new BareRun(Project.of(Presets.lenet()), kernels);
    bare.iterationsPerSecond(WARM_UP);
    for (int round = 0; round < ROUNDS; round++) {
      rates[round] = train(ROUND);
      shares[round] = 1 - rates[round] / bare.iterationsPerSecond(ROUND);
    }
    return new Figures(
        quantile(paints, 0.5),
        quantile(paints, 0.99),
        stall,
        100 * quantile(shares, 0.5),
        quantile(rates, 0.5));
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(share * sorted.length) - 1)];
  }

  /** Milliseconds for painting the window after each of many steps. */
  private double[] paints() {
    double[] millis = new double[PAINTS];
    for (int i = -WARM_PAINTS; i < PAINTS; i++) {
      send(new EngineCommand.Step(EngineCommand.Way.OVER), snapshot -> !snapshot.running());
      double[] taken = new double[1];
      onEdt(() -> {
        JRootPane root = window.frame().getRootPane();
        long begin = System.nanoTime();
        root.paintImmediately(0, 0, root.getWidth(), root.getHeight());
        taken[0] = (System.nanoTime() - begin) / 1e6;
      });
      if (i >= 0) {
        millis[i] = taken[0];
      }
    }
    return millis;
  }

  /** Trains with the window showing; answers the iterations a second. */
  private double train(Duration duration) {
    long first = current().iteration();
    long begin = System.nanoTime();
    engine.send(new EngineCommand.RunIterations(Integer.MAX_VALUE));
    sleep(duration);
    long before = current().revision();
    engine.pause();
    await(() -> current().revision() > before && !current().running());
    return (current().iteration() - first) * 1e9 / (System.nanoTime() - begin);
  }

  /** The longest time, in ms, that a question to the event thread waited during training. */
  private double longestStall() {
    engine.send(new EngineCommand.RunIterations(Integer.MAX_VALUE));
    long end = System.nanoTime() + STALL_TIME.toNanos();
    long longest = 0;
    while (System.nanoTime() < end) {
      long asked = System.nanoTime();
      onEdt(() -> {});
      longest = Math.max(longest, System.nanoTime() - asked);
      sleep(Duration.ofMillis(2));
    }
    long before = current().revision();
    engine.pause();
    await(() -> current().revision() > before && !current().running());
    return longest / 1e6;
  }

  private SessionSnapshot current() {
    await(() -> latest.get() != null);
    return java.util.Objects.requireNonNull(latest.get());
  }

  private void send(EngineCommand command, Predicate<SessionSnapshot> done) {
    long before = current().revision();
    engine.send(command);
    await(() -> current().revision() > before && done.test(current()));
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the window does not answer");
      }
      sleep(Duration.ofNanos(200_000));
    }
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void onEdt(Runnable work) {
    CompletableFuture.runAsync(work, EventQueue::invokeLater).join();
  }
}
