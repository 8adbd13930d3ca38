package org.lenetexplorer.ui.window;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.download.Source;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionListener;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.dialog.WindowDialogs;
import org.lenetexplorer.ui.model.Workspace;
import org.lenetexplorer.ui.theme.Theme;

/** The program with a window. */
public final class Desktop {
  private Desktop() {}

  /**
   * What the window begins with.
   *
   * @param saved the project, and where its session stood
   * @param file where it was read from; null if the program made it itself
   */
  public record Beginning(SavedProject saved, @Nullable Path file) {
    /** A network that the program brings along. */
    public static Beginning of(Network network) {
      return new Beginning(new SavedProject(Project.of(network), Map.of(), 0, 0, Map.of()), null);
    }
  }

  /**
   * Opens the main window on a session; returns as soon as the engine has told its first snapshot. Closing the window closes
   * the engine. Not for the event thread.
   *
   * @param session starts an engine on a project that tells its snapshots to a listener, as {@link Engine}'s constructor does
   * @param painted called on the event thread once the window has been painted
   */
  public static void open(
      Beginning beginning, BiFunction<Project, SessionListener, Engine> session, Runnable painted) {
    Settings settings = new Settings(Settings.usualFile());
    CompletableFuture<Theme> theme = settings
        .theme()
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> CompletableFuture.supplyAsync(Theme::ofSystem));
    EventQueue.invokeLater(() -> theme.join().install());
    open(beginning, session, settings, WindowDialogs::new, window -> {
      window.open();
      EventQueue.invokeLater(painted);
    });
  }

  /** Makes the window on the event thread and hands it on, while the look may still be loading. */
  static void open(
      Beginning beginning,
      BiFunction<Project, SessionListener, Engine> session,
      Settings settings,
      Function<? super JFrame, ? extends Dialogs> dialogs,
      Consumer<MainWindow> opener) {
    open(beginning, session, settings, dialogs, Source.mnist(), opener);
  }

  /** The same with MNIST from elsewhere. */
  static void open(
      Beginning beginning,
      BiFunction<Project, SessionListener, Engine> session,
      Settings settings,
      Function<? super JFrame, ? extends Dialogs> dialogs,
      Source mnist,
      Consumer<MainWindow> opener) {
    SnapshotRelay relay = new SnapshotRelay();
    Project project = beginning.saved().project();
    Engine engine = session.apply(project, relay);
    SessionSnapshot first = relay.awaitFirst();
    EventQueue.invokeLater(() -> {
      Workspace workspace = new Workspace(first, History.of("Open", project));
      MainWindow window = new MainWindow(engine, workspace, settings, dialogs, mnist);
      relay.connect(workspace);
      Path file = beginning.file();
      if (file != null) {
        window.desk().show(file, beginning.saved());
      }
      opener.accept(window);
    });
  }
}
