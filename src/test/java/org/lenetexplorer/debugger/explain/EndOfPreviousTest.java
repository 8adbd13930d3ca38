package org.lenetexplorer.debugger.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Adagrad;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.DebugSessions;

/** Where an iteration has ended, what is explained is what the iteration has left: after the update of the last parameter too. */
class EndOfPreviousTest {
  static Stream<Debugger> sessions() {
    return Stream.of(
        DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd()),
        DebugSessions.lenet(2, Criterion.MSE, new Sgd(0.9, true, 0.01)),
        DebugSessions.mixed(1, Criterion.CROSS_ENTROPY, new Adam()),
        DebugSessions.mixed(2, null, new Adagrad()));
  }

  @ParameterizedTest
  @MethodSource("sessions")
  void everyParameterIsTheOneThatTheIterationHasLeft(Debugger debugger) {
    debugger.runTo(Position.ofIteration(2), () -> false);
    String hash = debugger.hash();
    NumberExplainer explainer = new NumberExplainer(debugger);
    Map<String, Tensor> left = new HashMap<>();
    for (Parameters.Parameter parameter : debugger.step().model().parameters().all()) {
      left.put(parameter.name(), parameter.variable().value().copy());
    }

    left.forEach((name, tensor) -> {
      for (int place : new int[] {0, tensor.size() - 1}) {
        ElementReference element = ElementReference.of(name, tensor.shape(), place);
        Sheet sheet = EndOfPrevious.visit(debugger, () -> explainer.of(element));
        assertThat(sheet.state()).as("%s", element).isEqualTo(Sheet.State.COMPUTED);
        int cell = sheet.result().cell(element).orElseThrow();
        assertThat(sheet.result().value(cell)).as("%s", element).isEqualTo(tensor.at(place));
        assertThat(sheet.origin()).contains("Moved by the optimiser").doesNotContain("next");
      }
    });
    assertThat(debugger.hash()).isEqualTo(hash);
    assertThat(debugger.position()).isEqualTo(Position.ofIteration(2));
  }

  @Test
  void layersAreLaidOpenWithTheWeightsThatTheyHadInThePass() {
    Debugger debugger = DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd());
    debugger.runTo(Position.ofIteration(2), () -> false);
    Section section = new Section("fc3", Section.Way.FORWARD, 4);

    Anatomy end = EndOfPrevious.visit(debugger, () -> Anatomy.nearest(debugger, section));
    int step = debugger.tree().phases().size() - 1;
    Anatomy before =
        debugger.visit(Position.ofIteration(1).inPhase(step), () -> Anatomy.of(debugger, section));

    assertThat(end.result()).usingRecursiveComparison().isEqualTo(before.result());
    assertThat(end.addends()).usingRecursiveComparison().isEqualTo(before.addends());
    assertThat(end.strands()).usingRecursiveComparison().isEqualTo(before.strands());
    assertThat(end.missing()).isEmpty();
  }
}
