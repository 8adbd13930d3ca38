package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.ui.theme.Quantity;

class LabelledBarsTest {
  private static LabelledBars bars(List<Float> values) {
    return new LabelledBars(List.of("cat", "dog"), values, 1, Quantity.ACTIVATIONS, 1);
  }

  @Test
  void aRowReadsLikeASentence() {
    assertThat(bars(List.of(0.25f, -0.5f)).describe(0)).isEqualTo("class cat: 0.25");
    assertThat(bars(List.of(0.25f, -0.5f)).describe(1)).isEqualTo("class dog: −0.5, marked");
    assertThat(bars(List.of()).describe(0)).isEqualTo("class cat: not computed");
  }

  @Test
  void rowsAreFoundWhereTheyWereDrawn() {
    LabelledBars bars = bars(List.of(0.25f, -0.5f)).withTexts("output", List.of("target dog"));
    Rectangle area = new Rectangle(10, 20, 100, 200);

    assertThat(bars.rowAt(area, area.getCenterY() - 1)).hasValue(0);
    assertThat(bars.rowAt(area, area.getCenterY() + 1)).hasValue(1);
    assertThat(bars.rowAt(area, area.getMinY())).isEmpty();
    assertThat(bars.rowAt(area, area.getMaxY())).isEmpty();
  }

  @Test
  void everyLabelNeedsAValue() {
    assertThatThrownBy(() -> bars(List.of(1f))).hasMessage("1 values for 2 labels");
  }
}
