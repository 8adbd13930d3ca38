package org.lenetexplorer.ui.document;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/** Offers what a crash has left behind, the newest first. */
@EdtOnly
final class Recovery {
  private final Workspace workspace;
  private final RecoveryFolder folder;
  private final FileWork work;
  private final Dialogs dialogs;
  private final Documents documents;
  private final Autosave autosave;

  Recovery(
      Workspace workspace,
      RecoveryFolder folder,
      FileWork work,
      Dialogs dialogs,
      Documents documents,
      Autosave autosave) {
    this.workspace = workspace;
    this.folder = folder;
    this.work = work;
    this.dialogs = dialogs;
    this.documents = documents;
    this.autosave = autosave;
  }

  /** Looks for something left behind, and asks. */
  void offer() {
    work.read("Looking for unsaved work", folder::left, this::offer);
  }

  private void offer(List<RecoveryFolder.Left> left) {
    if (!left.isEmpty()) {
      RecoveryFolder.Left newest = left.get(0);
      List<RecoveryFolder.Left> older = left.subList(1, left.size());
      work.read(
          "Looking for unsaved work",
          () -> folder.read(newest),
          content -> ask(newest, content, older),
          sentence -> setAside(newest, sentence, older));
    }
  }

  private void ask(
      RecoveryFolder.Left newest, RecoveryFolder.Content content, List<RecoveryFolder.Left> older) {
    switch (dialogs.recover(name(content.document()), newest.changed())) {
      case RECOVER ->
        documents.recover(content.saved(), content.document(), () -> autosave.takeOver(newest));
      case DISCARD -> {
        work.write("Discarding unsaved work", () -> folder.discard(newest), () -> offer(older));
      }
      case LATER -> offer(older);
    }
  }

  private static String name(@Nullable Path document) {
    Path file = document == null ? null : document.getFileName();
    return file == null ? "" : file.toString();
  }

  private void setAside(
      RecoveryFolder.Left broken, String sentence, List<RecoveryFolder.Left> older) {
    work.read("Keeping unsaved work", () -> folder.setAside(broken), aside -> {
      workspace.tell(
          "Work left by a crash can't be read: " + sentence + "; the file was kept as " + aside);
      offer(older);
    });
  }
}
