package org.lenetexplorer.ui.window;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.session.SessionSnapshot;

/**
 * Carries snapshots from the engine's thread to the event thread. The latest wins: what the event thread has no time for is
 * dropped, but never a message.
 */
final class SnapshotRelay implements Consumer<SessionSnapshot> {
  private final AtomicReference<@Nullable SessionSnapshot> latest = new AtomicReference<>();
  private final AtomicReference<@Nullable String> message = new AtomicReference<>();
  private volatile Consumer<SessionSnapshot> receiver = snapshot -> {};
  private volatile Consumer<String> messages = text -> {};

  @Override
  public void accept(SessionSnapshot snapshot) {
    snapshot.message().ifPresent(message::set);
    if (latest.getAndSet(snapshot) == null) {
      EventQueue.invokeLater(this::deliver);
    }
  }

  private void deliver() {
    SessionSnapshot snapshot = latest.getAndSet(null);
    if (snapshot == null) {
      return;
    }
    receiver.accept(snapshot);
    String lost = message.getAndSet(null);
    if (lost != null && snapshot.message().isEmpty()) {
      messages.accept(lost);
    }
  }

  /** Sends all that follows to these receivers, on the event thread. */
  void connect(Consumer<SessionSnapshot> snapshots, Consumer<String> texts) {
    messages = texts;
    receiver = snapshots;
  }
}
