package org.lenetexplorer.ui.document;

import java.io.IOException;
import java.nio.file.Path;
import org.lenetexplorer.ui.model.EdtOnly;

/** Where reports come from. */
public interface ReportSource {
  /** A report that is still to be written. */
  @FunctionalInterface
  interface Report {
    /**
     * Writes it, or replaces a file whole; not on the event thread, as it may wait for the engine.
     *
     * @throws IOException if it can't be written; the message is a sentence that names the file, and an old file is as it was
     */
    void write(Path file) throws IOException;
  }

  /** Takes down what the window shows; the numbers are those at the time of writing. */
  @EdtOnly
  Report take();
}
