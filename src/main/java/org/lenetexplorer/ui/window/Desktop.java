package org.lenetexplorer.ui.window;

import java.awt.EventQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** The program with a window. */
public final class Desktop {
  private Desktop() {}

  /**
   * Opens the main window on a session; returns as soon as the engine has told its first snapshot. Closing the window closes
   * the engine. Not for the event thread.
   *
   * @param project the project that the session begins with
   * @param session starts an engine that tells its snapshots to a listener, as {@link Engine}'s constructor does
   * @param painted called on the event thread once the window has been painted
   */
  public static void open(
      Project project, Function<Consumer<SessionSnapshot>, Engine> session, Runnable painted) {
    Settings settings = new Settings(Settings.usualFile());
    CompletableFuture<Theme> theme = settings
        .theme()
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> CompletableFuture.supplyAsync(Theme::ofSystem));
    EventQueue.invokeLater(() -> theme.join().install());
    open(project, session, settings, window -> {
      window.open();
      EventQueue.invokeLater(painted);
    });
  }

  /** Makes the window on the event thread and hands it on, while the look may still be loading. */
  static void open(
      Project project,
      Function<Consumer<SessionSnapshot>, Engine> session,
      Settings settings,
      Consumer<MainWindow> opener) {
    SnapshotRelay relay = new SnapshotRelay();
    Engine engine = session.apply(relay);
    SessionSnapshot first = relay.awaitFirst();
    EventQueue.invokeLater(() -> {
      Workspace workspace = new Workspace(first, History.of("Open", project));
      MainWindow window = new MainWindow(engine, workspace, settings);
      relay.connect(workspace);
      opener.accept(window);
    });
  }
}
