package org.lenetexplorer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.kernel.PlainKernels;

/** Runs the program's command line and keeps what it wrote. */
final class Terminal {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private final List<TrainedRun> reports = new ArrayList<>();

  /** What was to be written as reports. */
  List<TrainedRun> reports() {
    return reports;
  }

  private CommandLineProgram.Desktop desktop(Console console) {
    return new CommandLineProgram.Desktop() {
      @Override
      public void open(@Nullable Path file, boolean measureStart, Supplier<Kernels> kernels) {
        console.out().println("desktop " + file);
      }

      @Override
      public void report(Path file, TrainedRun run) {
        reports.add(run);
      }
    };
  }

  /** Runs one command and answers its exit code. */
  int run(Object... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    CommandLineProgram program =
        new CommandLineProgram(console, wish -> new PlainKernels(), desktop(console));
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
