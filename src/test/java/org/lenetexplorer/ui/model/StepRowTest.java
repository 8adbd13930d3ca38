package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.nn.Presets;

class StepRowTest {
  @Test
  void marksWhatIsDoneHereAndNext() {
    try (Sessions session = new Sessions(Presets.lenet())) {
      List<StepRow> rows = StepRow.of(session.after(12));

      assertThat(rows).hasSize(46 + 5);
      assertThat(rows)
          .filteredOn(StepRow::isHeading)
          .extracting(StepRow::text)
          .containsExactly("zero_grad", "forward", "loss", "backward", "step");
      assertThat(rows.get(0).detail()).isEqualTo("10 of 10");
      assertThat(rows.get(12).sentence()).isEqualTo("forward ▸ conv1, [1, 6, 28, 28]: done");
      assertThat(rows.get(12).tip()).isEqualTo("grad_fn=<ConvolutionBackward0>");
      assertThat(rows.get(13).stage()).isEqualTo(StepRow.Stage.CURRENT);
      assertThat(rows.get(14).stage()).isEqualTo(StepRow.Stage.NEXT);
      assertThat(rows.get(15).stage()).isEqualTo(StepRow.Stage.TO_COME);
    }
  }
}
