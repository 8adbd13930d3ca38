package org.lenetexplorer.ui.window;

import java.awt.EventQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** The program with a window. */
public final class Desktop {
  private Desktop() {}

  /**
   * Opens the main window on a session; returns as soon as the engine has been started. The window closes the engine.
   *
   * @param session starts an engine that tells its snapshots to a listener, as {@link Engine}'s constructor does
   */
  public static void open(Function<Consumer<SessionSnapshot>, Engine> session) {
    Settings settings = new Settings(Settings.usualFile());
    EventQueue.invokeLater(() -> settings.theme().orElseGet(Theme::ofSystem).install());
    start(session, settings, window -> window.open());
  }

  /** Starts the engine, and on its first snapshot makes the window on the event thread. */
  static void start(
      Function<Consumer<SessionSnapshot>, Engine> session,
      Settings settings,
      Consumer<MainWindow> opener) {
    SnapshotRelay relay = new SnapshotRelay();
    CompletableFuture<Engine> engine = new CompletableFuture<>();
    AtomicBoolean begun = new AtomicBoolean();
    relay.connect(
        first -> engine.thenAccept(started -> EventQueue.invokeLater(() -> {
          if (begun.compareAndSet(false, true)) {
            Workspace workspace = new Workspace(first);
            relay.connect(workspace::show, workspace::tell);
            opener.accept(new MainWindow(started, workspace, settings));
          }
        })),
        message -> {});
    engine.complete(session.apply(relay));
  }
}
