package org.lenetexplorer.session;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.project.Project;

/**
 * Owns the session and the one thread that may change it. Commands come in by {@link #send}, snapshots go out to the
 * listener, on the engine's thread; while a command runs for long, at most 60 snapshots a second, and only when it is ready.
 */
public final class Engine implements AutoCloseable {
  private static final long FRAME_NANOS = 1_000_000_000L / 60;
  private static final long NAP_NANOS = 5_000_000;

  private final SessionListener listener;
  private final LinkedBlockingQueue<Task> queue = new LinkedBlockingQueue<>();
  private final SnapshotMaker snapshots = new SnapshotMaker();
  private final Thread thread;
  private final Object numbering = new Object();
  private long lastNumber;
  private volatile long stoppedUpTo;
  private volatile boolean closed;
  private final Session session;
  private String notice = "";
  private long lastPublished;
  private boolean running;

  /** What the engine's thread does, one after the other. */
  private sealed interface Job {}

  private record Order(EngineCommand command) implements Job {}

  /** A question, and what is done with its answer. */
  private record Asked(Runnable answering) implements Job {}

  private record End() implements Job {}

  /**
   * A job and its number. A pause names the last number sent, so it stops that command and all before it wherever they are, in the
   * queue, at work or between the two, and none sent later.
   */
  private record Task(long number, Job job) {}

  /**
   * Starts the engine on a project with built-in digits.
   *
   * @param listener gets a snapshot at once, and after every command
   */
  public Engine(Project project, Kernels kernels, SessionListener listener) {
    this.listener = listener;
    session = new Session(project, kernels);
    thread = new Thread(this::work, "engine");
    thread.setDaemon(true);
    thread.start();
  }

  /** Queues a command; returns at once. */
  public void send(EngineCommand command) {
    send(new Order(command));
  }

  private void send(Job job) {
    synchronized (numbering) {
      lastNumber++;
      queue.add(new Task(lastNumber, job));
    }
  }

  /**
   * Asks something; the answer comes on the engine's thread, between two commands, or between two iterations of a run. It fails
   * with {@link IllegalArgumentException} if there is no answer, such as for a network that can't be trained; the message says
   * why.
   */
  public <A> CompletableFuture<A> ask(Inquiry<A> inquiry) {
    CompletableFuture<A> answer = new CompletableFuture<>();
    send(new Asked(() -> answer(inquiry, answer)));
    return answer;
  }

  @EngineThread
  private <A> void answer(Inquiry<A> inquiry, CompletableFuture<A> answer) {
    try {
      answer.complete(inquiry.answer(session.requireStepping().debugger()));
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e); // whoever asked hears of it; the thread lives on
    }
  }

  /**
   * Stops the command at work after the operation at hand; steps and runs that are queued behind it are not begun. Commands
   * sent later are not concerned.
   */
  public void pause() {
    synchronized (numbering) {
      stoppedUpTo = lastNumber;
    }
  }

  /** Stops the engine, drops what is queued, and waits until its thread has ended. */
  @Override
  public void close() {
    closed = true;
    pause();
    send(new End());
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether a pause came after the task was sent. */
  private boolean stopped(Task task) {
    return task.number <= stoppedUpTo;
  }

  @EngineThread
  private void work() {
    session.onIterationEnd(this::iterationEnded);
    tell(false, Optional.empty());
    try {
      while (!closed) {
        Task task = queue.take();
        if (!closed) {
          work(task);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    queue.forEach(task -> {
      if (task.job instanceof Asked asked) {
        asked.answering.run();
      }
    });
  }

  @EngineThread
  private void work(Task task) {
    if (task.job instanceof Asked asked) {
      asked.answering.run();
    } else if (task.job instanceof Order order) {
      if (takesLong(order.command)) {
        tell(true, Optional.empty());
      }
      Optional<String> message = done(task, order.command);
      tell(isLongQueued(), message);
    }
  }

  /** Whether the listener is told that a command has begun. */
  private static boolean takesLong(EngineCommand command) {
    return command instanceof EngineCommand.RunIterations
        || command instanceof EngineCommand.RunPhase
        || command instanceof EngineCommand.RunTo
        || command instanceof EngineCommand.Resume
        || command instanceof EngineCommand.ReverseResume
        || command instanceof EngineCommand.SwitchBranch
        || command instanceof EngineCommand.CatchUp
        || command instanceof EngineCommand.Open;
  }

  /** Whether a command that takes long waits; the session then counts as running until that one is done. */
  private boolean isLongQueued() {
    return queue.stream()
        .anyMatch(task -> task.job instanceof Order order && takesLong(order.command));
  }

  /** Does a command; the answer is empty, or says in a sentence why it could not be done. */
  @EngineThread
  private Optional<String> done(Task task, EngineCommand command) {
    try {
      execute(task, command);
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return Optional.of("there is not enough memory for this");
    } catch (RuntimeException e) {
      return Optional.of("this failed unexpectedly: " + e);
    }
  }

  /**
   * Publishes; if the listener fails, or memory does not suffice for the copies, it is told once more, with that as the
   * message. The thread lives on in any case: the next snapshot may get through.
   */
  @EngineThread
  private void tell(boolean atWork, Optional<String> message) {
    try {
      publish(atWork, message);
    } catch (RuntimeException | OutOfMemoryError e) {
      try {
        publish(atWork, Optional.of("the session could not be shown: " + e));
      } catch (RuntimeException | OutOfMemoryError again) {
        e.addSuppressed(again);
      }
    }
  }

  @EngineThread
  private void publish(boolean atWork, Optional<String> message) {
    lastPublished = System.nanoTime();
    listener.accept(snapshots.make(session, atWork, message, notice));
  }

  @EngineThread
  private void execute(Task task, EngineCommand command) throws IOException {
    notice = "";
    if (command instanceof EngineCommand.Follow edits) {
      notice = session.follow(edits.path());
    } else if (command instanceof EngineCommand.Open open) {
      notice = session.open(open.saved(), open.state());
    } else if (command instanceof EngineCommand.Rewind) {
      session.rewind();
    } else if (command instanceof EngineCommand.SetSpeed speed) {
      session.setSpeed(speed.stepsPerSecond());
    } else if (!stopped(task) || !takesLong(command)) {
      StepCommands.execute(command, session, new Control(task));
      notice = command instanceof EngineCommand.UseWeights use ? use.notice() : "";
    }
  }

  /** Shows the end of an iteration, at most 60 times a second and no oftener than the listener wants. */
  @EngineThread
  private void iterationEnded() {
    Debugger debugger = session.debugger();
    if (running
        && debugger != null
        && System.nanoTime() - lastPublished > FRAME_NANOS
        && listener.isReady()) {
      lastPublished = System.nanoTime();
      listener.accept(snapshots.underWay(session, debugger, notice));
    }
  }

  /** What a run asks on its way. */
  private final class Control implements RunControl {
    private final Task task;

    Control(Task task) {
      this.task = task;
    }

    @Override
    public void begin() {
      running = true;
    }

    @Override
    public void end() {
      running = false;
    }

    @Override
    public boolean stopped() {
      return Engine.this.stopped(task);
    }

    @Override
    public boolean awaited() {
      Task waiting = queue.peek();
      return waiting != null && isLight(waiting.job);
    }

    @Override
    public void attend() {
      running = false;
      for (Task waiting = queue.peek(); waiting != null; waiting = queue.peek()) {
        if (!isLight(waiting.job)) {
          break;
        }
        queue.remove();
        attend(waiting);
      }
      running = true;
    }

    private void attend(Task waiting) {
      if (waiting.job instanceof Asked asked) {
        asked.answering.run();
      } else if (waiting.job instanceof Order order) {
        done(waiting, order.command).ifPresent(message -> tell(true, Optional.of(message)));
      }
    }

    @Override
    public boolean slow() {
      return session.stepsPerSecond() < Double.POSITIVE_INFINITY;
    }

    @Override
    public void shown() {
      long due = System.nanoTime() + (long) (1e9 / session.stepsPerSecond());
      tell(true, Optional.empty());
      while (System.nanoTime() < due && !stopped() && !awaited()) {
        LockSupport.parkNanos(Math.min(NAP_NANOS, due - System.nanoTime()));
      }
    }
  }

  /** Whether a job can be done between two iterations of a run. */
  @EngineThread
  private boolean isLight(Job job) {
    if (job instanceof Asked) {
      return true;
    }
    @Nullable EngineCommand command = job instanceof Order order ? order.command : null;
    return command instanceof EngineCommand.SetSpeed
        || command instanceof EngineCommand.SetBreakpoint
        || command instanceof EngineCommand.ChangeBreakpoint
        || command instanceof EngineCommand.RemoveBreakpoint
        || command instanceof EngineCommand.SetWatch
        || command instanceof EngineCommand.RemoveWatch
        || (command instanceof EngineCommand.Change change
            && change.edit() instanceof Edit.SetLearningRate)
        || (command instanceof EngineCommand.Follow edits && session.isLight(edits.path()));
  }
}
