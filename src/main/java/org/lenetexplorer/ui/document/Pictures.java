package org.lenetexplorer.ui.document;

import java.nio.file.Path;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.ui.component.PictureFile;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/** Saves and copies pictures of the network. */
@EdtOnly
final class Pictures {
  private final Workspace workspace;
  private final Supplier<JComponent> canvas;
  private final Documents documents;
  private final FileWork work;
  private final Copies copies;
  private final Dialogs dialogs;

  /**
   * Pictures of a canvas.
   *
   * @param canvas what is painted, found when it is needed
   */
  Pictures(
      Workspace workspace,
      Supplier<JComponent> canvas,
      Documents documents,
      FileWork work,
      Copies copies,
      Dialogs dialogs) {
    this.workspace = workspace;
    this.canvas = canvas;
    this.documents = documents;
    this.work = work;
    this.copies = copies;
    this.dialogs = dialogs;
  }

  /** Asks where to, and saves. */
  void save() {
    Path suggested = documents.folder().resolve(documents.suggestedName(".png"));
    dialogs
        .pictureToSave(suggested)
        .ifPresent(file -> paint(() -> {
          AtomicFile.Content picture = PictureFile.painted(canvas.get(), file);
          work.write(
              "Saving " + file.getFileName(), () -> AtomicFile.write(file, picture), () -> {});
        }));
  }

  /** Puts the picture onto the clipboard. */
  void copy() {
    paint(() -> copies.copy(new PictureContent(PictureFile.image(canvas.get()))));
  }

  private void paint(Runnable painting) {
    try {
      painting.run();
    } catch (OutOfMemoryError e) {
      workspace.tell("There is not enough memory for a picture this large; zoom out first.");
    }
  }
}
