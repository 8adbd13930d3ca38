package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseChipsTest {
  private final PhaseChips chips = new PhaseChips();

  private List<JButton> buttons() {
    return Arrays.stream(chips.getComponents())
        .filter(JButton.class::isInstance)
        .map(JButton.class::cast)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, no phase has begun",
    "3, 'backward is under way, phase 4 of 5'",
    "5, all phases are done"
  })
  void theRowSaysWhereTheIterationIs(int current, String sentence) {
    chips.show(current);

    assertThat(chips.getAccessibleContext().getAccessibleDescription()).isEqualTo(sentence);
  }

  @Test
  void everyChipSaysItsStage() {
    chips.show(1);

    assertThat(buttons())
        .extracting(button -> button.getAccessibleContext().getAccessibleDescription())
        .containsExactly(
            "zero_grad, done", "forward, current", "loss, ahead", "backward, ahead", "step, ahead");
  }

  @Test
  void aClickTellsThePhase() {
    List<Integer> clicked = new ArrayList<>();
    chips.addListener(clicked::add);

    buttons().get(3).doClick(0);

    assertThat(clicked).containsExactly(3);
  }
}
