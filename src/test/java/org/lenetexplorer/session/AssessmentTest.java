package org.lenetexplorer.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.IdxFiles;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.kernel.WorkerPool;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.Training;
import org.lenetexplorer.session.Assessment.Misread;
import org.lenetexplorer.train.Model;
import org.lenetexplorer.train.Prediction;

class AssessmentTest {
  private static final Project PROJECT = Project.of(Presets.lenet());

  private static Assessment ask(Inquiry<Assessment> inquiry, int iterations) {
    CompletableFuture<SessionSnapshot> first = new CompletableFuture<>();
    try (Engine engine = new Engine(PROJECT, new PlainKernels(), first::complete)) {
      first.join();
      if (iterations > 0) {
        engine.send(new EngineCommand.RunIterations(iterations));
      }
      return engine.ask(inquiry).join();
    }
  }

  @Test
  void everyImageIsReadAsAPredictionReadsIt() throws IOException {
    Dataset set = Assessment.testImages(PROJECT.training());

    Assessment found = ask(debugger -> Assessment.of(debugger, set), 0);

    Model model = new Model(
        PROJECT.network(), PROJECT.training().seed(), new PlainKernels(), new WorkerPool(1));
    int correct = 0;
    int misread = 0;
    for (int i = 0; i < set.size(); i++) {
      int best = Prediction.of(model, set, i, Preprocessing.LENET).best();
      if (best == set.label(i)) {
        correct++;
      } else {
        assertThat(found.misread().get(misread)).isEqualTo(new Misread(i, set.label(i), best));
        misread++;
      }
    }
    assertThat(set.size()).isEqualTo(500);
    assertThat(found.matrix().total()).isEqualTo(500);
    assertThat(found.matrix().correct()).isEqualTo(correct);
    assertThat(found.misread()).hasSize(misread);
    assertThat(found.accuracy()).isEqualTo(correct / 500.0);
    assertThat(found.iteration()).isZero();
    assertThat(found.ofTraining()).isFalse();
  }

  @Test
  void imagesBehindACellAreThoseOfTheMatrix() {
    Assessment found = ask(Assessment::ofTraining, 30);

    assertThat(found.ofTraining()).isTrue();
    assertThat(found.matrix().total()).isEqualTo(1000);
    for (int truth = 0; truth < 10; truth++) {
      for (int predicted = 0; predicted < 10; predicted++) {
        if (truth != predicted) {
          assertThat(found.misread(truth, predicted))
              .hasSize(found.matrix().count(truth, predicted));
        }
      }
    }
    assertThat(found.sentence()).contains("of 1,000 training images read rightly");
  }

  @Test
  void aTestChangesNothing() {
    CompletableFuture<SessionSnapshot> first = new CompletableFuture<>();
    try (Engine engine = new Engine(PROJECT, new PlainKernels(), first::complete)) {
      String before = engine.ask(debugger -> debugger.hash()).join();
      engine.ask(Assessment::ofTraining).join();

      assertThat(engine.ask(debugger -> debugger.hash()).join()).isEqualTo(before);
    }
  }

  @Test
  void aFoldersTestImagesAreTaken(@TempDir Path folder) throws IOException {
    Training training = PROJECT.training().withData(folder.toString());
    assertThatThrownBy(() -> Assessment.testImages(training)).isInstanceOf(IOException.class);

    IdxFiles.write(folder, BuiltInDigits.draw(1, 20), BuiltInDigits.draw(2, 30));

    assertThat(Assessment.testImages(training).size()).isEqualTo(30);
  }
}
