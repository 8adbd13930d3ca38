package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.ui.theme.ColorScale;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

class HeatMapTest {
  private static final float[] VALUES = {9, 9, 0, 1, -1, 0.5f, -0.5f, 0.25f};

  @BeforeEach
  void light() {
    Theme.LIGHT.install();
  }

  private static BufferedImage picture(HeatMap map, int scale) {
    return Pictures.paint(64, 44, scale, g -> map.paint(g, new Rectangle(64, 44), Detail.COLORS));
  }

  @ParameterizedTest(name = "at {0}x")
  @ValueSource(ints = {1, 2, 3})
  void everyPixelOfACellHasTheColorOfItsValue(int scale) {
    HeatMap map = HeatMap.of(VALUES, 2, 2, 3, 1, Quantity.ACTIVATIONS);
    BufferedImage image = picture(map, scale);
    CellGrid grid =
        CellGrid.fit(new Rectangle(64, 44), 2, 3, AffineTransform.getScaleInstance(scale, scale));
    ColorScale colors = Theme.LIGHT.scale(Quantity.ACTIVATIONS);

    int cell = (int) Math.round(grid.cell() * scale);
    for (int y = 0; y < 2 * cell; y++) {
      for (int x = 0; x < 3 * cell; x++) {
        int pixel = image.getRGB(
            (int) Math.round(grid.x() * scale) + x, (int) Math.round(grid.y() * scale) + y);
        assertThat(pixel).isEqualTo(colors.rgb(map.at(y / cell, x / cell), 1));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "VALUES", mode = EnumSource.Mode.EXCLUDE)
  void whatHasNoValueNeverLooksLikeZero(Content reason) {
    BufferedImage image = picture(HeatMap.without(reason, 2, 3, Quantity.ACTIVATIONS), 1);
    int zero = Theme.LIGHT.scale(Quantity.ACTIVATIONS).neutral();
    int[] pixels = image.getRGB(4, 4, 56, 36, null, 0, 56);

    assertThat(IntStream.of(pixels).distinct().count()).as("stripes").isGreaterThan(1);
    assertThat(pixels).doesNotContain(zero);
  }

  @Test
  void anotherThemeGivesOtherColors() {
    HeatMap map = HeatMap.of(VALUES, 2, 2, 3, 1, Quantity.KERNELS);
    int light = map.image().getRGB(0, 0);

    Theme.DARK.install();

    assertThat(map.image().getRGB(0, 0))
        .isEqualTo(Theme.DARK.scale(Quantity.KERNELS).neutral())
        .isNotEqualTo(light);
  }

  @Test
  void thePictureIsKept() {
    HeatMap map = HeatMap.of(VALUES, 2, 2, 3, 1, Quantity.KERNELS);

    assertThat(map.image()).isSameAs(map.image());
  }

  @Test
  void aCellReadsLikeASentence() {
    assertThat(HeatMap.of(VALUES, 2, 2, 3, 1, Quantity.KERNELS).describe(1, 1))
        .isEqualTo("row 1 column 1: −0.5");
    assertThat(HeatMap.without(Content.NO_GRADIENT, 2, 3, Quantity.GRADIENTS).describe(0, 2))
        .isEqualTo("row 0 column 2: no gradient");
  }

  @Test
  void aStretchBeyondTheArrayIsRefused() {
    assertThatThrownBy(() -> HeatMap.of(VALUES, 3, 2, 3, 1, Quantity.KERNELS))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> HeatMap.of(VALUES, 0, 0, 3, 1, Quantity.KERNELS))
        .hasMessage("a map of 0 × 3 has no cells");
    assertThatThrownBy(() -> HeatMap.without(Content.VALUES, 2, 3, Quantity.KERNELS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void anAreaWithoutRoomIsLeftAlone(int edge) {
    HeatMap map = HeatMap.of(VALUES, 2, 2, 3, 1, Quantity.ACTIVATIONS);

    BufferedImage image =
        Pictures.paint(9, 9, 1, g -> map.paint(g, new Rectangle(3, 3, edge, edge), Detail.NUMBERS));

    assertThat(image.getRGB(1, 1)).isEqualTo(Theme.LIGHT.colors().canvas().getRGB());
    assertThat(image.getRGB(8, 8)).isEqualTo(Theme.LIGHT.colors().canvas().getRGB());
  }
}
