package org.lenetexplorer.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lenetexplorer.debugger.Debugger;

/** Tells how far a command has come that takes over a second, and whether it was asked to pause. */
final class RunProgress {
  private static final long SECOND = 1_000_000_000L;
  private static final long INTERVAL = SECOND / 5;

  private final Debugger debugger;
  private final PrintWriter out;
  private final AtomicBoolean stopped;
  private long next = System.nanoTime() + SECOND;

  /**
   * The progress of a session's commands.
   *
   * @param stopped set when a pause is asked for
   */
  RunProgress(Debugger debugger, PrintWriter out, AtomicBoolean stopped) {
    this.debugger = debugger;
    this.out = out;
    this.stopped = stopped;
  }

  /** A command begins: an earlier pause does not concern it. */
  void begin() {
    stopped.set(false);
    next = System.nanoTime() + SECOND;
  }

  /** Polled by the command between iterations; answers whether it is to pause. */
  boolean poll() {
    if (System.nanoTime() - next > 0) {
      out.print("\riteration " + debugger.iterationUnderWay() + " … Ctrl+C pauses \r");
      out.flush();
      next = System.nanoTime() + INTERVAL;
    }
    return stopped.get();
  }
}
