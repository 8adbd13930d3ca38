package org.lenetexplorer.ui.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.model.Document;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Version;
import org.lenetexplorer.ui.model.Workspace;

/** Keeps unsaved changes for the case of a crash, every minute; what is saved or given up is not kept any longer. */
@EdtOnly
final class Autosave {
  /** How often. */
  static final Duration USUAL = Duration.ofMinutes(1);

  private final Workspace workspace;
  private final Document document;
  private final FileWork work;
  private final RecoveryFolder folder;
  private final Timer timer;
  private @Nullable Version last;
  private boolean there;
  private boolean failed;

  Autosave(Workspace workspace, Document document, FileWork work, RecoveryFolder folder) {
    this.workspace = workspace;
    this.document = document;
    this.work = work;
    this.folder = folder;
    timer = new Timer((int) USUAL.toMillis(), event -> keep());
    document.addListener(() -> {
      if (!document.changed()) {
        forget();
      }
    });
  }

  void start() {
    timer.start();
  }

  /** Keeps the document now, if it has changed since the last time. */
  void keep() {
    if (document.changed()) {
      document.whenTaken(this::keep);
    }
  }

  private void keep(Version version) {
    Version before = last;
    if (!document.changed() || (before != null && version.isSame(before))) {
      return;
    }
    last = version;
    there = true;
    Path path = document.path().orElse(null);
    work.writeQuietly(() -> folder.keep(version.saved(), path), tellOnce());
  }

  /** Goes on with what a crash has left, whose project has just been opened. */
  void takeOver(RecoveryFolder.Left left) {
    there = true;
    work.writeQuietly(() -> folder.takeOver(left), tellOnce());
  }

  /** The first failure is told; those that follow are the same. */
  private Consumer<String> tellOnce() {
    return sentence -> {
      last = null;
      if (!failed) {
        failed = true;
        workspace.tell(
            sentence + "; unsaved work would be lost in a crash, so save it yourself in time");
      }
    };
  }

  private void forget() {
    if (there) {
      there = false;
      last = null;
      work.writeQuietly(folder::forget, tellOnce());
    }
  }

  /** Ends it: the program is closed properly. */
  void close() {
    timer.stop();
    forget();
  }
}
