package org.lenetexplorer.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what the current thread allocates, whether or not it is freed again. */
public final class Allocation {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Bytes the task allocates on this thread. */
  public static long during(Runnable task) {
    long id = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(id);
    task.run();
    return THREADS.getThreadAllocatedBytes(id) - before;
  }
}
