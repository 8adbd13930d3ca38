package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lenetexplorer.ui.theme.Quantity;

class LegendTest {
  @Test
  void theLegendReadsLikeASentence() {
    Legend legend = new Legend(Quantity.KERNELS, 1);

    legend.show(Quantity.GRADIENTS, 0.25f, "this layer");

    assertThat(legend.getAccessibleContext().getAccessibleName()).isEqualTo("legend of gradients");
    assertThat(legend.getAccessibleContext().getAccessibleDescription())
        .isEqualTo(
            "gradients, this layer from −0.25 (teal) over 0 to 0.25 (orange); hatched is not computed");
  }
}
