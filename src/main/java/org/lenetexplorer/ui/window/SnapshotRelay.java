package org.lenetexplorer.ui.window;

import java.awt.EventQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.session.SessionListener;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/**
 * Carries snapshots from the engine's thread to the event thread. The latest wins: what the event thread has no time for is
 * dropped, but never a message. Between two pictures of a run at full speed the event thread rests in proportion to what the
 * last one took, so that drawing does not take the processors away from computing.
 */
final class SnapshotRelay implements SessionListener {
  /** Nanoseconds of drawing that count at most: something else may have held the event thread up. */
  private static final long LONGEST_WORK = 50_000_000;

  private final CompletableFuture<SessionSnapshot> first = new CompletableFuture<>();
  private final AtomicReference<@Nullable SessionSnapshot> latest = new AtomicReference<>();
  private final AtomicReference<@Nullable String> message = new AtomicReference<>();
  private final double restShare = restShare(Runtime.getRuntime().availableProcessors());
  private volatile long notBefore = System.nanoTime();
  private volatile @Nullable Workspace workspace;

  /** How long to rest for a unit of drawing: where there are few processors, drawing competes with the computing. */
  private static double restShare(int processors) {
    return processors <= 2 ? 10 : processors <= 4 ? 1 : 0;
  }

  @Override
  public void accept(SessionSnapshot snapshot) {
    first.complete(snapshot);
    snapshot.message().ifPresent(message::set);
    if (latest.getAndSet(snapshot) == null) {
      EventQueue.invokeLater(this::deliver);
    }
  }

  @Override
  public boolean isReady() {
    return latest.get() == null && System.nanoTime() - notBefore >= 0;
  }

  /** The first snapshot; waits for it. */
  SessionSnapshot awaitFirst() {
    return first.join();
  }

  /** Sends what comes, and what has come since the first, to a workspace. */
  @EdtOnly
  void connect(Workspace receiver) {
    workspace = receiver;
    deliver();
  }

  @EdtOnly
  private void deliver() {
    Workspace receiver = workspace;
    if (receiver == null) {
      return;
    }
    SessionSnapshot snapshot = latest.getAndSet(null);
    if (snapshot != null) {
      long began = System.nanoTime();
      receiver.show(snapshot);
      EventQueue.invokeLater(() -> painted(began));
    }
    String told = message.getAndSet(null);
    if (told != null) {
      receiver.tell(told);
    }
  }

  /** Comes after the painting that a snapshot has asked for. */
  @EdtOnly
  private void painted(long began) {
    long now = System.nanoTime();
    notBefore = now + (long) (restShare * Math.min(now - began, LONGEST_WORK));
  }
}
