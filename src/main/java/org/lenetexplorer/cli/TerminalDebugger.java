package org.lenetexplorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.AggregateCompleter;
import org.jline.reader.impl.completer.ArgumentCompleter;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.lenetexplorer.debugger.Debugger;

/** The debugger at a terminal: history, completion, and Ctrl+C to pause what runs. */
final class TerminalDebugger {
  private final Console console;

  TerminalDebugger(Console console) {
    this.console = console;
  }

  /** Reads commands until {@code quit} or the end of input. */
  int run(Debugger debugger) throws IOException {
    console.out().flush();
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      AtomicBoolean stopped = new AtomicBoolean();
      terminal.handle(Terminal.Signal.INT, signal -> stopped.set(true));
      PrintWriter out = terminal.writer();
      RunProgress progress = new RunProgress(debugger, out, stopped);
      DebugSession session = new DebugSession(debugger, out, progress::poll);
      LineReader reader = LineReaderBuilder.builder()
          .terminal(terminal)
          .completer(completer(debugger))
          .build();
      out.println(
          "LeNet Explorer's debugger. over, into, out, back, explain, print conv1.weight[0]; help lists all.");
      session.execute("where");
      while (turn(reader, session, out, progress)) {
        out.flush();
      }
      return CommandLineProgram.DONE;
    } catch (CommandException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean turn(
      LineReader reader, DebugSession session, PrintWriter out, RunProgress progress) {
    try {
      String line = reader.readLine("> ");
      progress.begin();
      return session.execute(line);
    } catch (CommandException e) {
      out.println(new AttributedString(
              e.getMessage(), AttributedStyle.DEFAULT.foreground(AttributedStyle.RED))
          .toAnsi());
      return true;
    } catch (UserInterruptException e) {
      return true;
    } catch (EndOfFileException e) {
      return false;
    }
  }

  private static AggregateCompleter completer(Debugger debugger) {
    StringsCompleter names = new StringsCompleter(debugger.scope().names());
    ArgumentCompleter tensors = new ArgumentCompleter(
        new StringsCompleter("print", "watch", "map", "set", "proof", "uses"), names);
    return new AggregateCompleter(new StringsCompleter(DebugSession.COMMANDS), tensors);
  }
}
