package org.lenetexplorer.session;

import java.util.function.Consumer;

/** Is told the session's state; on the engine's thread. */
@FunctionalInterface
public interface SessionListener {
  /** Gets the latest state. */
  void accept(SessionSnapshot snapshot);

  /**
   * Whether another picture of a run at full speed is wanted already. How a run ends is told in any case. Asked up to 60 times a
   * second, on the engine's thread.
   */
  default boolean isReady() {
    return true;
  }

  /** A listener that is as ready as this one, and tells another one afterwards. */
  default SessionListener andThen(Consumer<SessionSnapshot> other) {
    SessionListener first = this;
    return new SessionListener() {
      @Override
      public void accept(SessionSnapshot snapshot) {
        first.accept(snapshot);
        other.accept(snapshot);
      }

      @Override
      public boolean isReady() {
        return first.isReady();
      }
    };
  }
}
