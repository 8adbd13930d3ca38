package org.lenetexplorer.ui.dialog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.lenetexplorer.ui.model.EdtOnly;

/** What the user is asked about documents. Every question waits for its answer. */
@EdtOnly
public interface Dialogs {
  /** What is to become of unsaved changes. */
  enum SaveAnswer {
    SAVE,
    DISCARD,
    CANCEL
  }

  /** What is to become of a network that was left behind by a crash. */
  enum RecoveryAnswer {
    RECOVER,
    DISCARD,
    LATER
  }

  /**
   * Asks for a file to open.
   *
   * @param folder where to begin looking
   * @return the file, or empty if none was chosen
   */
  Optional<Path> fileToOpen(Path folder);

  /**
   * Asks for a picture to open: PNG, JPEG, GIF or BMP.
   *
   * @param folder where to begin looking
   * @return the file, or empty if none was chosen
   */
  Optional<Path> pictureToOpen(Path folder);

  /**
   * Asks where to save a document: a project file, or a network file by its ending. A file that is there already has been agreed
   * to be replaced.
   *
   * @param suggested the file to begin with
   */
  Optional<Path> fileToSave(Path suggested);

  /**
   * Asks where to save a picture: PNG, or SVG by its ending. A file that is there already has been agreed to be replaced.
   *
   * @param suggested the file to begin with
   */
  Optional<Path> pictureToSave(Path suggested);

  /**
   * Asks where to write weights for other programs, in one of their formats by its ending. A file that is there already has been
   * agreed to be replaced.
   *
   * @param suggested the file to begin with
   */
  Optional<Path> weightsToSave(Path suggested);

  /**
   * Asks for a file of weights to open.
   *
   * @param folder where to begin looking
   * @return the file, or empty if none was chosen
   */
  Optional<Path> weightsToOpen(Path folder);

  /** Shows how a file's weights fit where not all do, and asks whether those are to be taken that do. */
  boolean takePart(WeightsFit fit);

  /**
   * Asks where to write a report: HTML. A file that is there already has been agreed to be replaced.
   *
   * @param suggested the file to begin with
   */
  Optional<Path> reportToSave(Path suggested);

  /**
   * Asks where to write a table: CSV. A file that is there already has been agreed to be replaced.
   *
   * @param suggested the file to begin with
   */
  Optional<Path> tableToSave(Path suggested);

  /** Asks whether to save a document's changes before it is closed. */
  SaveAnswer saveChanges(String document);

  /**
   * Asks whether to recover a network left by a crash.
   *
   * @param document what its document was called; empty if it had no file
   * @param changed when it was changed last
   */
  RecoveryAnswer recover(String document, Instant changed);
}
