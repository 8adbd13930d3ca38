package org.lenetexplorer.session;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.lenetexplorer.kernel.Kernels;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.train.Phase;

/**
 * Owns the session and the one thread that may change it. Commands come in by {@link #send}, snapshots go out to the
 * listener, on the engine's thread; while a command runs for long, at most 60 snapshots a second.
 */
public final class Engine implements AutoCloseable {
  private static final long FRAME_NANOS = 1_000_000_000L / 60;

  private final Consumer<SessionSnapshot> listener;
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

  /**
   * A command and its number. A pause names the last number sent, so it stops that command and all before it wherever they
   * are, in the queue, at work or between the two, and none sent later.
   */
  private record Task(long number, Optional<EngineCommand> command) {}

  /**
   * Starts the engine on a project with built-in digits.
   *
   * @param listener gets a snapshot at once, and after every command
   */
  public Engine(Project project, Kernels kernels, Consumer<SessionSnapshot> listener) {
    this.listener = listener;
    session = new Session(project, kernels);
    thread = new Thread(this::work, "engine");
    thread.setDaemon(true);
    thread.start();
  }

  /** Queues a command; returns at once. */
  public void send(EngineCommand command) {
    send(Optional.of(command));
  }

  private void send(Optional<EngineCommand> command) {
    synchronized (numbering) {
      lastNumber++;
      queue.add(new Task(lastNumber, command));
    }
  }

  /**
   * Asks something; the answer comes on the engine's thread, between two commands, or between two iterations of a run. It fails
   * with {@link IllegalArgumentException} if there is no answer, such as for a network that can't be trained; the message says
   * why.
   */
  public <A> CompletableFuture<A> ask(Inquiry<A> inquiry) {
    CompletableFuture<A> answer = new CompletableFuture<>();
    throw new UnsupportedOperationException(inquiry + " " + answer);
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
    send(Optional.empty());
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
    tell(false, Optional.empty());
    try {
      while (!closed) {
        Task task = queue.take();
        if (task.command.isPresent() && !closed) {
          work(task, task.command.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @EngineThread
  private void work(Task task, EngineCommand command) {
    if (takesLong(command)) {
      tell(true, Optional.empty());
    }
    Optional<String> message = done(task, command);
    tell(isLongQueued(), message);
  }

  /** Whether the listener is told that a command has begun. */
  private static boolean takesLong(EngineCommand command) {
    return command instanceof EngineCommand.RunIterations
        || command instanceof EngineCommand.RunPhase
        || command instanceof EngineCommand.RunTo
        || command instanceof EngineCommand.Open;
  }

  /** Whether a command that takes long waits; the session then counts as running until that one is done. */
  private boolean isLongQueued() {
    return queue.stream()
        .anyMatch(task -> task.command.filter(Engine::takesLong).isPresent());
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
  private void tell(boolean running, Optional<String> message) {
    try {
      publish(running, message);
    } catch (RuntimeException | OutOfMemoryError e) {
      try {
        publish(running, Optional.of("the session could not be shown: " + e));
      } catch (RuntimeException | OutOfMemoryError again) {
        e.addSuppressed(again);
      }
    }
  }

  @EngineThread
  private void execute(Task task, EngineCommand command) throws IOException {
    notice = "";
    if (command instanceof EngineCommand.Follow edits) {
      notice = session.follow(edits.path());
    } else if (command instanceof EngineCommand.Open open) {
      session.open(open.saved(), open.state());
    } else if (command instanceof EngineCommand.Rewind) {
      session.rewind();
    } else {
      walk(task, command, session.requireWalk());
    }
  }

  @EngineThread
  private void walk(Task task, EngineCommand command, Walk walk) {
    if (command instanceof EngineCommand.StepOver) {
      runOperation(task, walk);
    } else if (command instanceof EngineCommand.RunPhase) {
      runPhase(task, walk);
    } else if (command instanceof EngineCommand.RunIterations run) {
      runIterations(task, walk, run.count());
    } else if (command instanceof EngineCommand.RunTo run) {
      runTo(task, walk, run.operation());
    } else if (command instanceof EngineCommand.NextSample) {
      walk.nextSample();
    } else if (command instanceof EngineCommand.ChooseSample choice) {
      walk.chooseSample(choice.index());
    } else {
      throw new IllegalStateException("the engine does not know how to do " + command);
    }
  }

  @EngineThread
  private void runOperation(Task task, Walk walk) {
    if (!stopped(task)) {
      walk.stepOver();
    }
  }

  @EngineThread
  private void runPhase(Task task, Walk walk) {
    if (stopped(task)) {
      return;
    }
    walk.stepOver();
    Phase phase = walk.step().operations().get(walk.next() - 1).phase();
    while (!stopped(task) && !walk.iterationFinished() && walk.phase() == phase) {
      walk.stepOver();
    }
  }

  @EngineThread
  private void runTo(Task task, Walk walk, int operation) {
    while (!stopped(task) && !walk.iterationFinished() && walk.next() <= operation) {
      walk.stepOver();
    }
  }

  @EngineThread
  private void runIterations(Task task, Walk walk, int count) {
    for (int i = 0; i < count && !stopped(task); i++) {
      do {
        walk.stepOver();
      } while (!stopped(task) && !walk.iterationFinished());
      if (System.nanoTime() - lastPublished > FRAME_NANOS) {
        tell(true, Optional.empty());
      }
    }
  }

  @EngineThread
  private void publish(boolean running, Optional<String> message) {
    lastPublished = System.nanoTime();
    listener.accept(snapshots.make(session, running, message, notice));
  }
}
