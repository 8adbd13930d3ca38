package org.lenetexplorer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.lenetexplorer.kernel.PlainKernels;

/** Runs the program's command line and keeps what it wrote. */
final class Terminal {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Runs one command and answers its exit code. */
  int run(Object... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    CommandLineProgram program = new CommandLineProgram(
        console,
        PlainKernels::new,
        (file, measureStart) -> console.out().println("desktop " + file));
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return program.execute(words);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  List<String> outLines() {
    return out.toString().lines().toList();
  }

  List<String> errLines() {
    return err.toString().lines().toList();
  }
}
