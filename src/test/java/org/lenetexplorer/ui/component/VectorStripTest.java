package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

class VectorStripTest {
  private static final Rectangle AREA = new Rectangle(50, 60);

  @BeforeEach
  void dark() {
    Theme.DARK.install();
  }

  @Test
  void valuesGoOnInTheNextColumn() {
    float[] values = Pictures.noise(30, 1);
    VectorStrip strip = VectorStrip.of(values, 0, 30, 2, Quantity.ACTIVATIONS);
    StripGrid grid = StripGrid.fit(AREA, 30, new AffineTransform());

    BufferedImage image = Pictures.paint(50, 60, 1, g -> strip.paint(g, AREA));

    assertThat(grid.columns()).isEqualTo(2);
    for (int i = 0; i < 30; i++) {
      int pixel =
          image.getRGB((int) grid.place(i).getCenterX(), (int) grid.place(i).getCenterY());
      assertThat(pixel).isEqualTo(Theme.DARK.scale(Quantity.ACTIVATIONS).rgb(values[i], 2));
    }
  }

  @Test
  void anElementReadsLikeASentence() {
    float[] values = {0.5f, -2};

    assertThat(VectorStrip.of(values, 0, 2, 2, Quantity.ACTIVATIONS).describe(1))
        .isEqualTo("element 1: −2");
    assertThat(
            VectorStrip.without(Content.NOT_COMPUTED, 2, Quantity.ACTIVATIONS).describe(0))
        .isEqualTo("element 0: not computed");
  }
}
