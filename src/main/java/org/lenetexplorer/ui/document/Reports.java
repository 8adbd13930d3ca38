package org.lenetexplorer.ui.document;

import java.nio.file.Path;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/** Writes reports of the session. */
@EdtOnly
final class Reports {
  private final Workspace workspace;
  private final ReportSource source;
  private final Documents documents;
  private final FileWork work;
  private final Dialogs dialogs;

  Reports(
      Workspace workspace,
      ReportSource source,
      Documents documents,
      FileWork work,
      Dialogs dialogs) {
    this.workspace = workspace;
    this.source = source;
    this.documents = documents;
    this.work = work;
    this.dialogs = dialogs;
  }

  /** Asks where to, writes, and says where it is. */
  void export() {
    Path suggested = documents.folder().resolve(documents.suggestedName(".html"));
    dialogs.reportToSave(suggested).ifPresent(file -> {
      ReportSource.Report report = source.take();
      work.write(
          "Writing " + file.getFileName(),
          () -> report.write(file),
          () -> workspace.tell("The report is in " + file + "; open it in a browser."));
    });
  }
}
