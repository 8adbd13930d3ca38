package org.lenetexplorer.ui.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.explain.ElementReference;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.Engine;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.session.SessionSnapshot;

class SetFieldTest {
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5",
    "' −1e-3 ', -0.001",
    "+3, 3",
    ".25, 0.25",
    "1E2, 100",
    "-inf, -Infinity",
    "NaN, NaN"
  })
  void numbersAreTakenAsPeopleWriteThem(String written, float value) {
    assertThat(SetField.value(written)).contains(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "0x10", "1,5", "3f", "1e", "--1", "Infinity"})
  void othersAreNot(String written) {
    assertThat(SetField.value(written)).isEmpty();
  }

  @Test
  void parametersInputAndTargetCanBeSetAndNothingElse() {
    var first = new CompletableFuture<SessionSnapshot>();
    Engine engine = new Engine(Project.of(Presets.lenet()), new PlainKernels(), first::complete);
    SessionSnapshot snapshot = first.join();
    engine.close();

    assertThat(HandEdit.of(snapshot, ElementReference.parse("conv1.weight[1,0,0,2]"), 0.5f))
        .contains(new Edit.SetValue("conv1.weight", 27, 0.5f));
    for (String other : new String[] {
      "conv1.weight[9,0,0,2]", "conv1.weight.grad[1,0,0,2]", "conv1.output[0,0,0,0]", "loss", "x"
    }) {
      assertThat(HandEdit.isPossible(snapshot, ElementReference.parse(other))).isFalse();
    }
    assertThat(HandEdit.isPossible(snapshot, ElementReference.parse("input[0,0,3,4]")))
        .isTrue();
  }

  @Test
  void whereAnIterationHasEndedItsInputAndTargetStay() throws InterruptedException {
    var told = new LinkedBlockingQueue<SessionSnapshot>();
    SessionSnapshot snapshot;
    try (Engine engine = new Engine(Project.of(Presets.lenet()), new PlainKernels(), told::add)) {
      engine.send(new EngineCommand.RunIterations(1));
      do {
        snapshot = told.take();
      } while (snapshot.running() || snapshot.debug().position().iteration() < 1);
    }

    assertThat(snapshot.iteration()).isZero();
    assertThat(HandEdit.isPossible(snapshot, ElementReference.parse("input[0,0,3,4]")))
        .isFalse();
    assertThat(HandEdit.isPossible(snapshot, ElementReference.parse("conv1.weight[1,0,0,2]")))
        .isTrue();
  }
}
