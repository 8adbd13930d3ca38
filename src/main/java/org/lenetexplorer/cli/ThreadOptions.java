package org.lenetexplorer.cli;

import org.lenetexplorer.kernel.WorkerPool;
import picocli.CommandLine.Option;

/** The option that says how many threads work; results do not depend on it. */
final class ThreadOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads to work with (default: one for each processor, 4 at most); the result is the same.")
  private int threads = Math.min(4, Runtime.getRuntime().availableProcessors());

  WorkerPool workers() {
    if (threads < 1 || threads > 256) {
      throw new UsageException("--threads " + threads + " must be from 1 to 256");
    }
    return new WorkerPool(threads);
  }
}
