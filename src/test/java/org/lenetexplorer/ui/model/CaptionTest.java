package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.session.EngineCommand;

class CaptionTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(delimiter = '|', textBlock = """
      1  | zero_grad finds no gradient at conv1.weight: none stays none, which is not 0
      11 | conv1 slides 6 kernels of 1×5×5 over the input; each gives one 28×28 map
      12 | relu1 keeps what is above zero and sets the rest to 0
      13 | pool1 keeps the largest of each 2×2 window: 28×28 becomes 14×14
      14 | conv2 slides 16 kernels of 6×5×5 over pool1; each gives one 10×10 map
      17 | flatten lines up 16 × 5 × 5 = 400 numbers in one row; none of them changes
      18 | fc1 makes 120 sums, each of 400 inputs times a weight, plus a bias
      34 | pool1 receives δ = ∂L/∂(its output): each goes to the cell that was largest in its window
      36 | conv1 receives δ = ∂L/∂(its output): bias Σδ, weight δ × input under the sliding window, input δ × the turned kernels
      37 | step moves conv1.weight against its gradient: w ← w − 0.01·g, for each of its 150 numbers
      """)
  void saysWhatAnOperationOfLeNetDid(int operations, String sentence) {
    try (Sessions session = new Sessions(Presets.lenet())) {
      assertThat(Caption.last(session.after(operations))).isEqualTo(sentence);
    }
  }

  @Test
  void zeroGradOfTheSecondIterationResets() {
    try (Sessions session = new Sessions(Presets.lenet())) {
      session.after(46);

      assertThat(Caption.last(session.after(new EngineCommand.Step(EngineCommand.Way.OVER))))
          .isEqualTo(
              "zero_grad sets the gradient of conv1.weight to 0, so that backward starts from nothing");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lenet", "lenet5", "mlp"})
  void everyOperationOfEveryPresetHasASentence(String preset) {
    try (Sessions session = new Sessions(Presets.find(preset).orElseThrow())) {
      int count = session.state().snapshot().operations().size();
      for (int i = 1; i <= count; i++) {
        ViewState state = session.after(i);
        assertThat(Caption.last(state)).as("operation " + i).hasSizeBetween(20, 130);
        assertThat(Caption.next(state).toLowerCase(Locale.ROOT)).startsWith("next: ");
      }
    }
  }
}
