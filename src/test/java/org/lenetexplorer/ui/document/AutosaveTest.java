package org.lenetexplorer.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.format.WeightsOffer;
import org.lenetexplorer.format.project.ProjectFile;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.ui.model.Document;
import org.lenetexplorer.ui.model.Editor;
import org.lenetexplorer.ui.model.Workspace;

class AutosaveTest {
  @TempDir
  Path folder;

  private final LinkedBlockingQueue<SessionSnapshot> told = new LinkedBlockingQueue<>();
  private Path recovery;
  private Engine engine;
  private Workspace workspace;
  private Editor editor;
  private Document document;
  private FileWork work;
  private RecoveryFolder kept;
  private Autosave autosave;

  /** Writes project files, which read back as they are. */
  private static final class Projects implements ProjectFormat {
    @Override
    public SavedProject read(Path file) throws IOException {
      return ProjectFile.read(file);
    }

    @Override
    public boolean holdsWeights(Path file) {
      return false;
    }

    @Override
    public WeightsOffer weights(Path file, Map<String, Shape> parameters) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void export(Path file, SavedProject saved) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void write(Path file, SavedProject saved) throws IOException {
      ProjectFile.write(file, saved);
    }
  }

  @BeforeEach
  void open() throws Exception {
    recovery = folder.resolve("recovery");
    Project project = Project.of(Presets.mlp());
    engine = new Engine(project, new PlainKernels(), told::add);
    SessionSnapshot first = told.take();
    workspace = onEdt(() -> new Workspace(first, History.of("Open", project)));
    editor = onEdt(() -> new Editor(engine, workspace));
    document = onEdt(() -> new Document(workspace));
    work = onEdt(() -> new FileWork(workspace));
    kept = new RecoveryFolder(recovery, ProcessHandle.current(), new Projects());
    autosave = onEdt(() -> new Autosave(workspace, document, work, kept));
  }

  @AfterEach
  void close() throws Exception {
    onEdt(() -> {
      autosave.close();
      work.close();
      return work;
    });
    engine.close();
  }

  private static <T> T onEdt(Supplier<T> task) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    SwingUtilities.invokeLater(() -> {
      try {
        result.complete(task.get());
      } catch (RuntimeException | Error e) {
        result.completeExceptionally(e);
      }
    });
    return result.get(20, TimeUnit.SECONDS);
  }

  private void edit() throws Exception {
    onEdt(() -> {
      editor.edit("Preset LeNet", editor.project().with(Presets.lenet()));
      return editor;
    });
    SessionSnapshot snapshot;
    do {
      snapshot = told.take();
      SessionSnapshot next = snapshot;
      onEdt(() -> {
        workspace.show(next);
        return next;
      });
    } while (snapshot.state() != workspace.state().history().state().id());
  }

  /** Lets a minute pass, and all writing end. */
  private void minute() throws Exception {
    onEdt(() -> {
      autosave.keep();
      return autosave;
    });
    settle();
  }

  private void settle() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    onEdt(() -> {
      work.afterwards(done::countDown);
      return work;
    });
    assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(recovery)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(recovery)) {
      return files.toList();
    }
  }

  @Test
  void nothingIsKeptOfAnUnchangedDocument() throws Exception {
    minute();

    assertThat(files()).isEmpty();
  }

  @Test
  void changesAreKeptUnderTheProcessAndItsStart() throws Exception {
    edit();
    minute();

    ProcessHandle here = ProcessHandle.current();
    long start = here.info().startInstant().orElseThrow().toEpochMilli();
    assertThat(files()).containsExactly(recovery.resolve(here.pid() + "-" + start + ".lenet"));
    assertThat(ProjectFile.read(files().get(0)).project().network()).isEqualTo(Presets.lenet());
    assertThat(kept.left()).as("its own program lives").isEmpty();
  }

  @Test
  void whereTheDocumentIsKeptStandsInTheFile() throws Exception {
    Path file = folder.resolve("digits.lenet");
    onEdt(() -> {
      document.whenTaken(version -> document.saved(file, version));
      return document;
    });
    edit();
    minute();

    var left = new RecoveryFolder.Left(files().get(0), Instant.now());
    assertThat(kept.read(left).document()).isEqualTo(file.toAbsolutePath());
  }

  @Test
  void theSameIsNotWrittenTwice() throws Exception {
    edit();
    minute();
    Files.delete(files().get(0));
    minute();
    assertThat(files()).isEmpty();

    onEdt(() -> {
      editor.edit(
          "Learning rate 1",
          editor.project().with(editor.project().training().withLearningRate(1)));
      return editor;
    });
    onEdt(() -> {
      autosave.keep();
      return autosave;
    });
    SessionSnapshot next = told.take();
    onEdt(() -> {
      workspace.show(next);
      return next;
    });
    settle();
    assertThat(files()).as("kept once the engine had taken over the edit").hasSize(1);
  }

  @Test
  void savingRemovesWhatWasKept() throws Exception {
    edit();
    minute();
    onEdt(() -> {
      document.whenTaken(version -> document.saved(folder.resolve("digits.lenet"), version));
      return document;
    });
    settle();

    assertThat(files()).isEmpty();
  }

  @Test
  void aProperEndRemovesWhatWasKept() throws Exception {
    edit();
    minute();
    onEdt(() -> {
      autosave.close();
      return autosave;
    });
    settle();

    assertThat(files()).isEmpty();
  }

  @Test
  void aFailureIsToldOnceAndTheNextTryMaySucceed() throws Exception {
    Files.writeString(recovery, "a file where the folder should be");
    edit();
    minute();
    assertThat(onEdt(() -> workspace.state().message()))
        .contains("recovery")
        .contains("save it yourself");

    onEdt(() -> {
      workspace.tell("");
      return workspace;
    });
    minute();
    assertThat(onEdt(() -> workspace.state().message())).isEmpty();

    Files.delete(recovery);
    minute();
    assertThat(files()).hasSize(1);
  }

  @Test
  void aKeptProjectIsWholeWithItsWeights() throws Exception {
    edit();
    minute();

    SavedProject saved = ProjectFile.read(files().get(0));
    assertThat(saved.weights().keySet())
        .isEqualTo(Presets.lenet().parameterShapes().keySet());
  }
}
