package org.lenetexplorer.ui.window;

import java.awt.EventQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/**
 * Carries snapshots from the engine's thread to the event thread. The latest wins: what the event thread has no time for is
 * dropped, but never a message.
 */
final class SnapshotRelay implements Consumer<SessionSnapshot> {
  private final CompletableFuture<SessionSnapshot> first = new CompletableFuture<>();
  private final AtomicReference<@Nullable SessionSnapshot> latest = new AtomicReference<>();
  private final AtomicReference<@Nullable String> message = new AtomicReference<>();
  private volatile @Nullable Workspace workspace;

  @Override
  public void accept(SessionSnapshot snapshot) {
    first.complete(snapshot);
    snapshot.message().ifPresent(message::set);
    if (latest.getAndSet(snapshot) == null) {
      EventQueue.invokeLater(this::deliver);
    }
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
      receiver.show(snapshot);
    }
    String told = message.getAndSet(null);
    if (told != null) {
      receiver.tell(told);
    }
  }
}
