package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.format.project.ProjectFile;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/** A window on a project, a folder for its files, and somebody who answers its questions. */
abstract class DocumentFixture {
  @TempDir
  Path folder;

  Path file;
  Answers answers;
  WindowFixture window;

  @BeforeEach
  void open() {
    file = folder.resolve("digits.lenet");
    answers = new Answers();
    window = start();
  }

  @AfterEach
  void close() {
    window.close();
  }

  WindowFixture start() {
    return new WindowFixture(
        Project.of(Presets.lenet()),
        new Settings(folder.resolve("settings/window.properties")),
        frame -> answers,
        1280,
        800);
  }

  void restart() {
    window.close();
    window = start();
  }

  void awaitTitle(String title) {
    window.await(() -> window.onEdt(() -> window.frame().getTitle()).equals(title));
    window.settle();
  }

  void awaitMessage() {
    window.await(() -> !window.text("message").isEmpty());
    window.settle();
  }

  void awaitQuestion(String question) {
    window.await(() -> answers.asked().contains(question));
    window.settle();
  }

  Map<String, Tensor> weights() {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (ParameterView parameter : window.snapshot().parameters()) {
      weights.put(parameter.name(), parameter.value());
    }
    return weights;
  }

  static void assertSame(Map<String, Tensor> one, Map<String, Tensor> other) {
    assertThat(one.keySet()).isEqualTo(other.keySet());
    one.forEach(
        (name, value) -> assertThat(value.bitwiseEquals(Objects.requireNonNull(other.get(name))))
            .as(name)
            .isTrue());
  }

  /** Edits and trains the document, and saves it. */
  void saveTrained() {
    window.press("control 2");
    for (int i = 0; i < 3; i++) {
      window.press("I");
    }
    answers.with(file);
    window.type("control S");
    awaitTitle("LeNet-5 — digits.lenet");
  }

  /** Makes a file as another program run would have left it. */
  SavedProject writeProject(Path target) throws Exception {
    Tensor bias =
        Tensor.zeros(Shape.of(((Linear) Presets.mlp().layers().get(1).layer()).outFeatures()));
    bias.setAt(0, 0.25f);
    SavedProject saved =
        new SavedProject(Project.of(Presets.mlp()), Map.of("fc1.bias", bias), 7, 3, Map.of());
    ProjectFile.write(target, saved);
    return saved;
  }

  void openFile(Path target) {
    answers.with(target);
    window.type("control O");
  }
}
