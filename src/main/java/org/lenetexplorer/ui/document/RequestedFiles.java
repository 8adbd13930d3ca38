package org.lenetexplorer.ui.document;

import java.awt.Desktop;
import java.awt.EventQueue;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Files that the system asks to be opened while the program runs. On macOS a file that is double-clicked comes so, by an event
 * and never as an argument; other systems start the program with the file's name.
 */
final class RequestedFiles {
  private final Consumer<Path> opener;

  RequestedFiles(Consumer<Path> opener) {
    this.opener = opener;
  }

  /**
   * Takes the system's requests from now on, those that came before included; nothing but on macOS, where asking costs
   * nothing: elsewhere it loads the desktop's own libraries.
   */
  void takeFromSystem() {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")
        && Desktop.getDesktop().isSupported(Desktop.Action.APP_OPEN_FILE)) {
      Desktop.getDesktop().setOpenFileHandler(event -> open(event.getFiles()));
    }
  }

  /** Opens the first of them on the event thread, since a window shows one document. */
  void open(List<File> files) {
    if (!files.isEmpty()) {
      Path first = files.get(0).toPath();
      EventQueue.invokeLater(() -> opener.accept(first));
    }
  }
}
