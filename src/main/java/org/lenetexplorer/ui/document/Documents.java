package org.lenetexplorer.ui.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.ui.dialog.Dialogs;
import org.lenetexplorer.ui.model.Document;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.EdtOnly;
import org.lenetexplorer.ui.model.Version;
import org.lenetexplorer.ui.model.Workspace;

/** What can be done with documents: new, open, save, leave. Nothing unsaved is left without a question. */
@EdtOnly
final class Documents {
  private static final String PROJECT = ".lenet";
  private static final String NETWORK = ".json";

  private final Workspace workspace;
  private final Editor editor;
  private final Document document;
  private final FileWork work;
  private final ProjectFormat format;
  private final RecentFiles recent;
  private final Dialogs dialogs;
  private final WeightsOpener weights;
  private boolean asking;

  Documents(
      Workspace workspace,
      Editor editor,
      Document document,
      FileWork work,
      ProjectFormat format,
      RecentFiles recent,
      Dialogs dialogs) {
    this.workspace = workspace;
    this.editor = editor;
    this.document = document;
    this.work = work;
    this.format = format;
    this.recent = recent;
    this.dialogs = dialogs;
    weights = new WeightsOpener(workspace, editor, work, format, dialogs);
  }

  /** Begins with an empty network. */
  void begin() {
    leave(() -> {
      editor.open("New", new SavedProject(Project.empty(), Map.of(), 0, 0, Map.of()));
      document.opened(null, "Untitled");
    });
  }

  /** Asks for a file and opens it. */
  void open() {
    dialogs.fileToOpen(folder()).ifPresent(this::open);
  }

  /** Asks for a file of weights and takes them into the network. */
  void openWeights() {
    dialogs.weightsToOpen(folder()).ifPresent(weights::open);
  }

  /** Opens a file; what can't be read changes nothing. Weights alone go into the network that is open. */
  void open(Path file) {
    if (format.holdsWeights(file)) {
      weights.open(file);
      return;
    }
    work.read(
        "Opening " + file.getFileName(),
        () -> format.read(file),
        saved -> leave(() -> show(file, saved)));
  }

  /** Opens a file used before; one that is gone is taken off the list. */
  void openRecent(Path file) {
    work.read("Opening " + file.getFileName(), () -> Files.exists(file), there -> {
      if (there) {
        open(file);
      } else {
        recent.remove(file);
        workspace.tell(file + " is not there any more; it was taken off the list of recent files.");
      }
    });
  }

  /** Shows what was read from a file. Only projects and network files can be saved to again. */
  void show(Path file, SavedProject saved) {
    editor.open("Open " + file.getFileName(), saved);
    boolean kept = hasEnding(file, PROJECT) || hasEnding(file, NETWORK);
    document.opened(kept ? file : null, String.valueOf(file.getFileName()));
    recent.add(file);
  }

  /**
   * Shows what was rescued from a crash.
   *
   * @param file where its document is kept; null if nowhere
   * @param then done if what was open could be left
   */
  void recover(SavedProject saved, @Nullable Path file, Runnable then) {
    leave(() -> {
      editor.open("Recover " + saved.project().network().name(), saved);
      document.recovered(file);
      then.run();
    });
  }

  /** Saves, where it was saved last or where the user says. */
  void save() {
    save(() -> {});
  }

  private void save(Runnable then) {
    Optional<Path> path = document.path();
    if (path.isPresent()) {
      write(path.get(), then);
    } else {
      saveAs(then);
    }
  }

  /** Asks where to, and saves. */
  void saveAs() {
    saveAs(() -> {});
  }

  private void saveAs(Runnable then) {
    Path suggested = document.path().orElseGet(() -> folder().resolve(suggestedName(PROJECT)));
    dialogs.fileToSave(suggested).ifPresent(file -> write(file, then));
  }

  private void write(Path file, Runnable then) {
    document.whenTaken(version -> work.write(
        "Saving " + file.getFileName(), () -> format.write(file, version.saved()), () -> {
          document.saved(file, version);
          recent.add(file);
          tellWhatIsMissing(file, version);
          then.run();
        }));
  }

  /** Asks where to, and writes the weights for other programs. */
  void exportWeights() {
    Path suggested = folder().resolve(suggestedName(".safetensors"));
    dialogs
        .weightsToSave(suggested)
        .ifPresent(file -> document.whenTaken(version -> work.write(
            "Exporting " + file.getFileName(),
            () -> format.export(file, version.saved()),
            () -> workspace.tell(told(file, version)))));
  }

  private static String told(Path file, Version version) {
    int numbers = version.saved().weights().values().stream()
        .mapToInt(tensor -> tensor.size())
        .sum();
    return "%,d numbers of %d tensors are in %s."
        .formatted(numbers, version.saved().weights().size(), file);
  }

  private void tellWhatIsMissing(Path file, Version version) {
    if (hasEnding(file, NETWORK) && version.saved().iteration() > 0) {
      workspace.tell(file.getFileName()
          + " holds the network alone; save as .lenet to keep the trained weights as well.");
    }
  }

  /** Goes on once unsaved changes are saved or given up; not if the user cancels or saving fails. */
  void leave(Runnable then) {
    work.afterwards(() -> {
      if (!document.changed()) {
        then.run();
      } else if (!asking) {
        leave(ask(), then);
      }
    });
  }

  private Dialogs.SaveAnswer ask() {
    asking = true;
    try {
      return dialogs.saveChanges(document.name());
    } finally {
      asking = false;
    }
  }

  /** What changes while it is being saved is asked about again. */
  private void leave(Dialogs.SaveAnswer answer, Runnable then) {
    if (answer == Dialogs.SaveAnswer.SAVE) {
      save(() -> leave(then));
    } else if (answer == Dialogs.SaveAnswer.DISCARD) {
      then.run();
    }
  }

  /** A name for a file of the network, {@code lenet.lenet}. */
  String suggestedName(String ending) {
    String name = document
        .path()
        .map(path -> String.valueOf(path.getFileName()).replaceAll("\\.[^.]*$", ""))
        .orElse(editor.project().network().name().toLowerCase(Locale.ROOT));
    String plain = name.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
    return (plain.isEmpty() ? "network" : plain) + ending;
  }

  /** Where the user's files are: beside the document, or beside the file used last, or at home. */
  Path folder() {
    return document
        .path()
        .or(() -> recent.all().stream().findFirst())
        .map(file -> file.toAbsolutePath().getParent())
        .orElse(Path.of(System.getProperty("user.home", ".")));
  }

  private static boolean hasEnding(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
