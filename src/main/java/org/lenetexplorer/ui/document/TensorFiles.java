package org.lenetexplorer.ui.document;

import java.awt.EventQueue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.format.AtomicFile;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Workspace;

/** Writes the tensor of the number that is looked at as a table. */
@EdtOnly
final class TensorFiles {
  private final Workspace workspace;
  private final Function<ElementReference, CompletableFuture<String>> source;
  private final Documents documents;
  private final FileWork work;
  private final Dialogs dialogs;

  TensorFiles(
      Workspace workspace,
      Function<ElementReference, CompletableFuture<String>> source,
      Documents documents,
      FileWork work,
      Dialogs dialogs) {
    this.workspace = workspace;
    this.source = source;
    this.documents = documents;
    this.work = work;
    this.dialogs = dialogs;
  }

  /** Asks where to, and writes; nothing is asked where no number has been chosen. */
  void save() {
    workspace
        .state()
        .focus()
        .number()
        .ifPresent(number -> dialogs
            .tableToSave(documents.folder().resolve(number.tensor() + ".csv"))
            .ifPresent(file -> {
              var unused = source
                  .apply(number)
                  .whenCompleteAsync(
                      (text, failure) -> write(file, number, text, failure),
                      EventQueue::invokeLater);
            }));
  }

  private void write(
      Path file, ElementReference number, @Nullable String text, @Nullable Throwable failure) {
    if (text == null) {
      Throwable cause = failure instanceof CompletionException && failure.getCause() != null
          ? failure.getCause()
          : failure;
      workspace.tell("Nothing was saved: " + (cause == null ? number : cause.getMessage()) + ".");
      return;
    }
    work.write(
        "Saving " + file.getFileName(),
        () -> AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8))),
        () -> workspace.tell("The tensor " + number.tensor() + " is in " + file + "."));
  }
}
