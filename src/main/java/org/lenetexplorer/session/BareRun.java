package org.lenetexplorer.session;

import java.time.Duration;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.project.Project;

/** Training as the engine does it, with its history, but with nobody to show it to: what a window's cost is compared with. */
public final class BareRun {
  private final Debugger debugger;

  /**
   * A run at its beginning.
   *
   * @throws IllegalArgumentException if the project can't be trained; it says why
   */
  public BareRun(Project project, Kernels kernels) {
    debugger = new Session(project, kernels).requireStepping().debugger();
  }

  /** Trains for a while; answers how many iterations a second that were. */
  public double iterationsPerSecond(Duration duration) {
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    long first = debugger.position().iteration();
    debugger.proceed(Long.MAX_VALUE, false, () -> System.nanoTime() >= end);
    return (debugger.position().iteration() - first) * 1e9 / (System.nanoTime() - begin);
  }
}
