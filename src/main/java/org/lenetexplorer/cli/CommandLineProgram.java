package org.lenetexplorer.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.DataException;
import org.lenetexplorer.data.download.Source;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.kernel.KernelChoice;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.tensor.Tensor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The program {@code lenet-explorer} as a terminal sees it: commands, exit codes, and errors in one line. */
@Command(
    name = "lenet-explorer",
    description = "Assemble LeNet out of layers and step through its training.",
    mixinStandardHelpOptions = true,
    footer = {"", "Without a command the desktop opens, or a short run where there is no display."},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the work failed", "2:wrong usage or unusable input"},
    subcommands = HelpCommand.class)
public final class CommandLineProgram implements Callable<Integer> {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int UNUSABLE = 2;

  /** Opens the desktop, or what takes its place. */
  public interface Desktop {
    /**
     * Opens the program on a file.
     *
     * @param file a project or network file to open, or null for LeNet
     * @param measureStart whether to print how long the first window took, and end
     * @param kernels the arithmetic to use
     * @throws IOException if the file can't be read
     */
    void open(@Nullable Path file, boolean measureStart, Supplier<Kernels> kernels)
        throws IOException;

    /**
     * Measures a window; takes about a minute.
     *
     * @throws IllegalArgumentException if there is no screen; it says why
     * @throws IOException if there is no place for what a window remembers
     */
    default WindowFigures measure(Supplier<Kernels> kernels) throws IOException {
      throw new IllegalArgumentException("there is no window to measure");
    }

    /**
     * Draws all parameters of a network; needs no display.
     *
     * @param file SVG if its name ends so, otherwise PNG
     * @param parameters under PyTorch's names, in the network's order
     * @throws IllegalArgumentException if they can't be drawn; it says why
     * @throws IOException if writing fails; an old file is then as it was
     */
    default void draw(Path file, Map<String, Tensor> parameters) throws IOException {
      throw new IllegalArgumentException("nothing here can draw");
    }

    /**
     * Writes a report of a training as one file of HTML; needs no display.
     *
     * @throws IOException if writing fails; an old file is then as it was
     */
    default void report(Path file, TrainedRun run) throws IOException {
      throw new IllegalArgumentException("nothing here can draw");
    }
  }

  private final Console console;
  private final Function<KernelChoice.Wish, Kernels> maker;
  /** For work that lasts: vector kernels pay only after the seconds in which they are compiled. */
  private final Supplier<Kernels> lasting = this::lastingKernels;

  private final Supplier<Kernels> brief = this::briefKernels;
  private final Desktop desktop;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of an error.")
  private boolean debug;

  @Option(
      names = "--kernels",
      scope = ScopeType.INHERIT,
      defaultValue = "auto",
      paramLabel = "KIND",
      description =
          "The arithmetic: plain, vector, or auto (default): vector where it can be had for train and bench, else plain.")
  private KernelChoice.Wish wish = KernelChoice.Wish.AUTO;

  @Option(names = "--measure-start", description = "Print how long the first window took, and end.")
  private boolean measureStart;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "A project (.lenet) or network (.json) to open on the desktop.")
  private @Nullable Path file;

  /**
   * The program.
   *
   * @param maker makes the arithmetic that all commands use, as {@code --kernels} wishes
   * @param desktop what is done without a command
   */
  public CommandLineProgram(
      Console console, Function<KernelChoice.Wish, Kernels> maker, Desktop desktop) {
    this.console = console;
    this.maker = maker;
    this.desktop = desktop;
  }

  private Kernels lastingKernels() {
    return maker.apply(wish);
  }

  private Kernels briefKernels() {
    return maker.apply(wish == KernelChoice.Wish.AUTO ? KernelChoice.Wish.PLAIN : wish);
  }

  @Override
  public Integer call() throws IOException {
    desktop.open(file, measureStart, brief);
    return DONE;
  }

  /**
   * Does what the arguments say.
   *
   * @return the exit code: 0 done, 1 the work failed, 2 wrong usage or unusable input
   */
  public int execute(String... arguments) {
    CommandLine line = commandLine();
    int code = executeInMemory(line, arguments);
    if (console.out().checkError() && code == DONE) {
      console.err().println("lenet-explorer: standard output could not be written");
      code = FAILED;
    }
    console.err().flush();
    return code;
  }

  /** All commands and their options, ready to be executed, completed or described. */
  CommandLine commandLine() {
    CommandLine line = new CommandLine(this);
    for (Object command : List.of(
        new SummaryCommand(console),
        new TrainCommand(console, lasting, desktop),
        new EvalCommand(console, brief),
        new PredictCommand(console, brief),
        new TraceCommand(console, brief),
        new ExportCommand(console, brief, desktop),
        new DebugCommand(console, brief),
        new DownloadCommand(console, Source.mnist()),
        new BenchCommand(console, lasting),
        new CompletionCommand(console),
        new ManPageCommand(console))) {
      line.addSubcommand(command);
    }
    java.util.Objects.requireNonNull(line.getSubcommands().get("bench"))
        .addSubcommand(new BenchDebuggerCommand(console, brief))
        .addSubcommand(new BenchWindowCommand(console, brief, desktop));
    provideVersion(line);
    line.setOut(console.out());
    line.setErr(console.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(this::wrongUsage);
    line.setExecutionExceptionHandler(this::failed);
    return line;
  }

  /** Gives a command and all below it the version to print. */
  private void provideVersion(CommandLine line) {
    line.getCommandSpec().versionProvider(new Version(lasting));
    line.getSubcommands().values().forEach(this::provideVersion);
  }

  private int executeInMemory(CommandLine line, String... arguments) {
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError e) {
      report(
          e,
          "lenet-explorer: not enough memory; take a smaller --batch-size or give Java more with -Xmx");
      return FAILED;
    }
  }

  private int wrongUsage(ParameterException e, String[] arguments) {
    report(e, e.getCommandLine().getCommandName() + ": " + oneLine(e) + "; try --help");
    return UNUSABLE;
  }

  private int failed(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof UsageException
        || e instanceof FormatException
        || e instanceof DataException
        || e instanceof NoSuchFileException
        || e instanceof IllegalArgumentException) {
      report(e, line.getCommandName() + ": " + oneLine(e));
      return UNUSABLE;
    }
    boolean told = e instanceof DivergedException
        || (e instanceof IOException && !(e instanceof InterruptedIOException));
    String kind = told ? "" : e.getClass().getSimpleName() + ": ";
    report(e, line.getCommandName() + ": " + kind + oneLine(e));
    return FAILED;
  }

  private void report(Throwable e, String message) {
    console.err().println(message);
    if (debug) {
      e.printStackTrace(console.err());
    }
  }

  private static String oneLine(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return message.replaceAll("\\s*\\R\\s*", " ");
  }
}
