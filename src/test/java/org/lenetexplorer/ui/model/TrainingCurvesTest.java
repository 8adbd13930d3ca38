package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.debugger.Position;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.train.ConfusionMatrix;

class TrainingCurvesTest {
  private final TrainingCurves curves = new TrainingCurves();

  private void take(Sessions session, EngineCommand command) {
    curves.take(session.after(command).snapshot());
  }

  private static Assessment test(int iteration) {
    return new Assessment(
        0, iteration, false, BuiltInDigits.draw(1, 2), new ConfusionMatrix(10), List.of());
  }

  @Test
  void goingBackKeepsWhatIsLater() {
    try (Sessions session = new Sessions(Presets.lenet())) {
      take(session, new EngineCommand.RunIterations(1));
      take(session, new EngineCommand.RunIterations(2));
      curves.add(test(3));

      take(session, new EngineCommand.RunTo(Position.ofIteration(1)));

      assertThat(curves.assessments()).hasSize(1);
      assertThat(curves.updates().get("conv1")).containsOnlyKeys(0L, 2L);
      assertThat(curves.losses()).hasSize(3);
    }
  }

  @Test
  void aBranchKeepsWhatItShares() {
    try (Sessions session = new Sessions(Presets.lenet())) {
      take(session, new EngineCommand.RunIterations(1));
      curves.add(test(1));
      take(session, new EngineCommand.RunIterations(2));
      curves.add(test(3));
      take(session, new EngineCommand.RunTo(Position.ofIteration(2)));

      take(session, new EngineCommand.Change(new Edit.SetLearningRate(0.5)));

      assertThat(curves.assessments()).extracting(Assessment::iteration).containsExactly(1L);
      assertThat(curves.updates().get("conv1")).containsOnlyKeys(0L, 1L);
    }
  }

  @Test
  void anotherProjectOfTheSameShapesBeginsEmpty() {
    try (Sessions session = new Sessions(Presets.lenet())) {
      take(session, new EngineCommand.RunIterations(3));
      curves.add(test(3));

      Project project = Project.of(Presets.lenet());
      take(session, new EngineCommand.Open(new SavedProject(project, Map.of(), 7, 0, Map.of()), 0));

      assertThat(curves.assessments()).isEmpty();
      assertThat(curves.updates()).isEmpty();
    }
  }

  @Test
  void thinningKeepsTheNewest() {
    var points = new java.util.TreeMap<Long, Double>();
    for (long i = 0; i <= TrainingCurves.MOST_POINTS; i++) {
      points.put(i, 1.0 * i);
    }

    TrainingCurves.thin(points);

    assertThat(points).hasSize(TrainingCurves.MOST_POINTS / 2 + 1);
    assertThat(points.lastKey()).isEqualTo(TrainingCurves.MOST_POINTS);
  }
}
