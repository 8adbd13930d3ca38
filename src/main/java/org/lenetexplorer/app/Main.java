package org.lenetexplorer.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.cli.CommandLineProgram;
import org.lenetexplorer.cli.Console;
import org.lenetexplorer.cli.ShortRun;
import org.lenetexplorer.cli.TrainedRun;
import org.lenetexplorer.cli.WindowFigures;
import org.lenetexplorer.format.NetworkReader;
import org.lenetexplorer.format.document.DocumentFile;
import org.lenetexplorer.kernel.KernelChoice;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.picture.KernelPicture;
import org.lenetexplorer.ui.report.SessionReport;
import org.lenetexplorer.ui.window.Desktop;
import org.lenetexplorer.ui.window.Screen;
import org.lenetexplorer.ui.window.WindowBenchmark;

/** Starts LeNet Explorer. */
public final class Main implements CommandLineProgram.Desktop {
  private final Console console;

  private Main(Console console) {
    this.console = console;
  }

  /** Does what the arguments say; without any, opens the desktop. */
  public static void main(String[] arguments) {
    Console console = new Console(writer(System.out), writer(System.err), isTerminal());
    int code =
        new CommandLineProgram(console, KernelChoice::of, new Main(console)).execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** Opens the window, or says why there is none and plays the short run. */
  @Override
  public void open(@Nullable Path file, boolean measureStart, Supplier<Kernels> kernels)
      throws IOException {
    Desktop.Beginning beginning = file == null
        ? Desktop.Beginning.of(Presets.lenet())
        : new Desktop.Beginning(read(file), file);
    Optional<String> missing = Screen.missing();
    if (missing.isPresent()) {
      play(file, beginning.saved().project().network(), missing.get(), kernels);
      return;
    }
    Desktop.open(
        beginning,
        (project, listener) -> new Engine(project, kernels.get(), listener),
        measureStart ? this::reportStart : () -> {});
  }

  @Override
  public WindowFigures measure(Supplier<Kernels> kernels) throws IOException {
    Optional<String> missing = Screen.missing();
    if (missing.isPresent()) {
      throw new IllegalArgumentException(
          "no window to measure: " + missing.get() + "; xvfb-run gives it a screen");
    }
    WindowBenchmark.Figures figures = WindowBenchmark.measure(kernels.get());
    return new WindowFigures(
        figures.paintMedian(),
        figures.paintP99(),
        figures.longestStall(),
        figures.slowdown(),
        figures.iterationsPerSecond());
  }

  @Override
  public void draw(Path file, Map<String, Tensor> parameters) throws IOException {
    KernelPicture.write(file, parameters);
  }

  @Override
  public void report(Path file, TrainedRun run) throws IOException {
    SessionReport.writeWithoutWindow(file, TrainingFindings.of(run));
  }

  /** Does in text what would have been done in the window. */
  private void play(@Nullable Path file, Network network, String missing, Supplier<Kernels> kernels)
      throws IOException {
    if (file != null) {
      NetworkReader.requireRunnable(file.toString(), network);
    }
    if (console.interactive()) {
      console.out().println("No window: " + missing + "; here is the debugger.");
      String name = file == null ? "lenet" : file.toString();
      new CommandLineProgram(console, wish -> kernels.get(), this)
          .execute("debug", "--network", name);
      return;
    }
    console.out().println("No window: " + missing + "; here is a short run in text.\n");
    new ShortRun(console, network, kernels.get()).run();
  }

  private static SavedProject read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(
          file + " is neither a command nor a file; --help lists the commands");
    }
    return DocumentFile.read(file);
  }

  private void reportStart() {
    long started = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
    long millis = System.currentTimeMillis() - started;
    console.out().println("first window after " + millis + " ms");
    console.out().flush();
    System.exit(0);
  }

  /** Whether standard input and output are a terminal. */
  @SuppressWarnings("SystemConsoleNull") // not with the console that the property asks for
  private static boolean isTerminal() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
