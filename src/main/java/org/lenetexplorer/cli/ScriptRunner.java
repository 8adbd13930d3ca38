package org.lenetexplorer.cli;

import java.io.PrintWriter;
import java.util.List;

/** Runs a script, a command a line. A wrong line is told with its place and passed over; the session goes on. */
final class ScriptRunner {
  private final DebugSession session;
  private final PrintWriter err;

  ScriptRunner(DebugSession session, PrintWriter err) {
    this.session = session;
    this.err = err;
  }

  /**
   * Runs all lines, or those up to {@code quit}.
   *
   * @param name what the script is called in messages
   * @return how many lines were wrong
   */
  int run(String name, List<String> lines) {
    int wrong = 0;
    for (int i = 0; i < lines.size(); i++) {
      try {
        boolean goesOn = session.execute(lines.get(i));
        session.flush();
        if (!goesOn) {
          break;
        }
      } catch (CommandException e) {
        wrong++;
        err.println(name + ", line " + (i + 1) + ", column " + e.column() + ": " + e.reason());
        err.flush();
      }
    }
    return wrong;
  }
}
