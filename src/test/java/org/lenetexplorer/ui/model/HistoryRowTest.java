package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.History;
import org.lenetexplorer.project.Project;

class HistoryRowTest {
  @Test
  void editsAreDonePresentOrUndone() {
    Project project = Project.of(Presets.lenet());
    History history = History.of("Open", project)
        .with("Seed 1", project.with(project.training().withSeed(1)), Map.of())
        .with("Seed 2", project.with(project.training().withSeed(2)), Map.of())
        .moved(1);

    assertThat(IntStream.range(0, 3)
            .mapToObj(place -> HistoryRow.of(history, place).sentence()))
        .containsExactly("Open, done", "Seed 1, present state", "Seed 2, undone");
  }
}
