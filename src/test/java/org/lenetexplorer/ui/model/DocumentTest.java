package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot;
import org.lenetexplorer.tensor.Tensor;

class DocumentTest {
  private static final Path FILE = Path.of("folder", "digits.lenet");

  private final LinkedBlockingQueue<SessionSnapshot> told = new LinkedBlockingQueue<>();
  private Engine engine;
  private Workspace workspace;
  private Editor editor;
  private Document document;

  @BeforeEach
  void open() throws InterruptedException {
    Project project = Project.of(Presets.mlp());
    engine = new Engine(project, new PlainKernels(), told::add);
    workspace = new Workspace(next(), History.of("Open", project));
    editor = new Editor(engine, workspace);
    document = new Document(workspace);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private SessionSnapshot next() throws InterruptedException {
    return Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS), "the engine says nothing");
  }

  /** Shows what the engine tells until it has come to the last edit and rests. */
  private void follow() throws InterruptedException {
    SessionSnapshot snapshot;
    do {
      snapshot = next();
      workspace.show(snapshot);
    } while (snapshot.running()
        || snapshot.state() != workspace.state().history().state().id());
  }

  private void train(int iterations) throws InterruptedException {
    engine.send(new EngineCommand.RunIterations(iterations));
    follow();
  }

  private void edit() {
    editor.edit("Preset LeNet", editor.project().with(Presets.lenet()));
  }

  private Version taken() {
    List<Version> versions = new ArrayList<>();
    document.whenTaken(versions::add);
    assertThat(versions).hasSize(1);
    return versions.get(0);
  }

  @Test
  void beginsUntitledAndUnchanged() {
    assertThat(document.changed()).isFalse();
    assertThat(document.path()).isEmpty();
    assertThat(document.name()).isEqualTo("Untitled");
    assertThat(document.title()).isEqualTo("MLP — LeNet Explorer");
  }

  @Test
  void anEditIsAChangeAndItsUndoTakesItBack() throws InterruptedException {
    edit();
    assertThat(document.changed()).isTrue();
    assertThat(document.title()).isEqualTo("LeNet* — LeNet Explorer");
    follow();
    assertThat(document.changed()).isTrue();

    editor.undo();
    follow();
    assertThat(document.changed()).isFalse();
  }

  @Test
  void aHundredIterationsOfAPresetAreNoChangeButMoreAre() throws InterruptedException {
    train(100);
    assertThat(document.changed()).isFalse();

    train(3);
    assertThat(document.changed()).isTrue();
  }

  @Test
  void oneIterationOfADocumentWithAFileIsAChange() throws InterruptedException {
    document.saved(FILE, taken());
    assertThat(document.title()).isEqualTo("MLP — digits.lenet");

    engine.send(new EngineCommand.RunPhase());
    follow();
    assertThat(document.changed()).as("zero_grad changes no weight").isFalse();

    train(1);
    assertThat(document.changed()).isTrue();
    assertThat(document.title()).isEqualTo("MLP* — digits.lenet");
  }

  @Test
  void rewindToTheSavedWeightsIsNoChange() throws InterruptedException {
    document.saved(FILE, taken());
    train(2);
    engine.send(new EngineCommand.Rewind());
    follow();

    assertThat(document.changed()).isFalse();
  }

  @Test
  void rewindFromTrainedWeightsThatWereSavedIsAChange() throws InterruptedException {
    train(2);
    document.saved(FILE, taken());
    assertThat(document.changed()).isFalse();
    engine.send(new EngineCommand.Rewind());
    follow();

    assertThat(document.changed()).isTrue();
  }

  @Test
  void trainingIsNotForgottenByAnEditAndItsUndo() throws InterruptedException {
    document.saved(FILE, taken());
    train(2);
    edit();
    follow();
    editor.undo();
    follow();

    assertThat(workspace.state().snapshot().iteration()).isZero();
    assertThat(document.changed()).isTrue();
  }

  @Test
  void savingMakesItUnchangedAndAnotherEditDoesNotGetLost() throws InterruptedException {
    edit();
    follow();
    Version version = taken();
    editor.edit("Another", editor.project().with(Presets.lenet5()));
    document.saved(FILE, version);
    assertThat(document.changed()).as("an edit made while the file was written").isTrue();

    editor.undo();
    follow();
    assertThat(document.changed()).isFalse();
  }

  @Test
  void aVersionIsTakenOnceTheEngineHasTakenOverTheEdit() throws InterruptedException {
    edit();
    List<Version> versions = new ArrayList<>();
    document.whenTaken(versions::add);
    assertThat(versions).isEmpty();

    follow();
    assertThat(versions).hasSize(1);
    assertThat(versions.get(0).saved().weights().keySet())
        .isEqualTo(Presets.lenet().parameterShapes().keySet());
  }

  @Test
  void weightsThatUndoBringsBackAreInTheNextVersion() throws InterruptedException {
    train(2);
    Tensor trained = Objects.requireNonNull(taken().saved().weights().get("fc1.weight"));
    edit();
    follow();
    editor.undo();
    List<Version> versions = new ArrayList<>();
    document.whenTaken(versions::add);
    follow();

    Tensor saved = Objects.requireNonNull(versions.get(0).saved().weights().get("fc1.weight"));
    assertThat(saved.bitwiseEquals(trained)).isTrue();
  }

  @Test
  void aRefusedEditLeavesAVersionToTake() throws InterruptedException {
    Project project = editor.project();
    editor.edit("No data", project.with(project.training().withData("/nowhere/at/all")));
    workspace.show(next());

    assertThat(workspace.state().message()).contains("nowhere");
    assertThat(document.changed()).isFalse();
    assertThat(taken().saved().project()).isEqualTo(project);
  }

  @Test
  void anOpenedProjectIsUnchangedWithItsTrainedWeights() throws InterruptedException {
    train(3);
    Version version = taken();
    editor.open("Open digits.lenet", version.saved());
    document.opened(FILE, "digits.lenet");
    assertThat(document.changed()).isFalse();
    follow();

    assertThat(document.changed()).isFalse();
    assertThat(document.name()).isEqualTo("digits.lenet");
    assertThat(taken().hasWeightsOf(version)).isTrue();
  }

  @Test
  void anEditRightAfterOpeningIsAChangeUntilItsUndo() throws InterruptedException {
    editor.open("New", new SavedProject(Project.empty(), Map.of(), 0, 0, Map.of()));
    document.opened(null, "Untitled");
    edit();
    assertThat(document.changed()).isTrue();
    follow();
    assertThat(document.changed()).isTrue();

    editor.undo();
    follow();
    assertThat(document.changed()).isFalse();
  }

  @Test
  void aRecoveredDocumentIsChangedUntilItIsSaved() throws InterruptedException {
    editor.open("Recover MLP", taken().saved());
    document.recovered(FILE);
    follow();
    assertThat(document.changed()).isTrue();
    assertThat(document.path()).contains(FILE);

    document.saved(FILE, taken());
    assertThat(document.changed()).isFalse();
  }

  @Test
  void aFaultyNetworkCanBeTakenAsWell() throws InterruptedException {
    Network lenet = Presets.lenet();
    Network faulty = new Network(
        "Faulty", lenet.input(), lenet.layers().subList(6, lenet.layers().size()));
    editor.edit("Take away", editor.project().with(faulty));
    follow();

    assertThat(workspace.state().runnable()).isFalse();
    assertThat(taken().saved().project().network()).isEqualTo(faulty);
  }

  @Test
  void listenersHearOnlyWhatIsNew() throws InterruptedException {
    List<String> titles = new ArrayList<>();
    document.addListener(() -> titles.add(document.title()));
    train(1);
    edit();
    follow();

    assertThat(titles).containsExactly("MLP — LeNet Explorer", "LeNet* — LeNet Explorer");
  }
}
