package org.lenetexplorer.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A fixed number of threads that work off numbered tasks together with the caller. Which thread takes which task is not
 * determined, so tasks must not depend on each other; what is summed over tasks is summed by the caller, in task order.
 * Then the result does not depend on the number of threads. One caller at a time; nothing is allocated per run.
 */
public final class WorkerPool implements AutoCloseable {
  /** Polls before an idle thread parks: about the time between two parts of one training step. */
  private static final int SPINS = 20_000;

  private static final int SPINS_BEFORE_YIELD = 2_000;

  private final Thread[] helpers;
  private final AtomicInteger nextTask = new AtomicInteger();
  private final AtomicInteger busyHelpers = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private volatile @Nullable IntConsumer work;
  private volatile int tasks;
  private volatile int round;
  private volatile boolean closed;

  /**
   * A pool of this many threads, the caller's own included: with 1, all work is done by the caller.
   *
   * @throws IllegalArgumentException if there is not at least one thread
   */
  public WorkerPool(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads: at least 1 is needed");
    }
    helpers = new Thread[threads - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Thread(this::help, "worker-" + (i + 1));
      helpers[i].setDaemon(true);
      helpers[i].start();
    }
  }

  /** The number of threads, the caller's own included. */
  public int threads() {
    return helpers.length + 1;
  }

  /**
   * Does tasks 0 to {@code count} − 1 and returns when all are done. What a task throws is thrown here, after the others
   * have ended.
   *
   * @throws IllegalStateException if the pool is closed
   */
  public void run(int count, IntConsumer task) {
    if (closed) {
      throw new IllegalStateException("the worker pool is closed");
    }
    if (count <= 1 || helpers.length == 0) {
      for (int i = 0; i < count; i++) {
        task.accept(i);
      }
      return;
    }
    start(count, task);
    takeTasks(task, count);
    awaitHelpers();
    work = null;
    rethrow(failure.getAndSet(null));
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only the caller writes, one at a time
  private void start(int count, IntConsumer task) {
    work = task;
    tasks = count;
    nextTask.set(0);
    busyHelpers.set(helpers.length);
    round++;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  /** Waits for the helpers, soon giving way to other threads where there are more of them than processors. */
  @SuppressWarnings("ThreadPriorityCheck") // yielding only saves time, nothing depends on it
  private void awaitHelpers() {
    for (int spin = 0; busyHelpers.get() > 0; spin++) {
      if (spin < SPINS_BEFORE_YIELD) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  private void help() {
    int seen = 0;
    while (!closed) {
      int current = awaitRound(seen);
      if (current == seen) {
        continue;
      }
      seen = current;
      IntConsumer task = work;
      if (task != null) {
        takeTasks(task, tasks);
      }
      busyHelpers.decrementAndGet();
    }
  }

  private int awaitRound(int seen) {
    for (int spin = 0; spin < SPINS; spin++) {
      if (round != seen) {
        return round;
      }
      Thread.onSpinWait();
    }
    LockSupport.park(this);
    return round;
  }

  private void takeTasks(IntConsumer task, int count) {
    try {
      for (int i = nextTask.getAndIncrement(); i < count; i = nextTask.getAndIncrement()) {
        task.accept(i);
      }
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }

  /** Ends the threads; a closed pool takes no more work. */
  @Override
  public void close() {
    closed = true;
    for (Thread helper : helpers) {
      LockSupport.unpark(helper);
    }
  }
}
