package org.lenetexplorer.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;

class HistoryTest {
  private static Project named(int number) {
    Network lenet = Presets.lenet();
    return Project.of(new Network("Net" + number, lenet.input(), lenet.layers()));
  }

  private static History edited(int times) {
    History history = History.of("New", named(0));
    for (int i = 1; i <= times; i++) {
      history = history.with("Edit " + i, named(i), Map.of());
    }
    return history;
  }

  @Test
  void undoAndRedoMoveBetweenEqualProjects() {
    History history = edited(3);

    assertThat(history.moved(1).project()).isEqualTo(named(1));
    assertThat(history.moved(0).canUndo()).isFalse();
    assertThat(history.moved(0).moved(3)).isEqualTo(history);
    assertThat(history.canRedo()).isFalse();
  }

  @Test
  void anEditAfterAnUndoTakesThePlaceOfTheUndone() {
    History history = edited(3).moved(1).with("Other", named(9), Map.of());

    assertThat(history.states())
        .extracting(History.State::name)
        .containsExactly("New", "Edit 1", "Other");
    assertThat(history.states()).extracting(History.State::id).containsExactly(0L, 1L, 4L);
  }

  @Test
  void anEditThatChangesNothingIsNone() {
    History history = edited(2);

    assertThat(history.with("Nothing", named(2), Map.of())).isSameAs(history);
  }

  @Test
  void theOldestStatesAreDropped() {
    History history = edited(History.MOST + 10);

    assertThat(history.states()).hasSize(History.MOST);
    assertThat(history.project()).isEqualTo(named(History.MOST + 10));
    assertThat(history.canRedo()).isFalse();
  }
}
