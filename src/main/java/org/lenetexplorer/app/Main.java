package org.lenetexplorer.app;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.lenetexplorer.cli.CommandLineProgram;
import org.lenetexplorer.cli.Console;
import org.lenetexplorer.cli.ShortRun;

/** Starts LeNet Explorer. */
public final class Main {
  private Main() {}

  /** Does what the arguments say; without any, opens the desktop. */
  public static void main(String[] arguments) {
    Console console = new Console(writer(System.out), writer(System.err), isTerminal());
    CommandLineProgram program =
        new CommandLineProgram(console, (file, measureStart) -> new ShortRun(console).run());
    int code = program.execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
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
