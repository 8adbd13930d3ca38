package org.lenetexplorer.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.theme.ColorScale;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

class SheetTest {
  @ParameterizedTest
  @ValueSource(strings = {"6,1,5,5", "16,6,5,5", "2,5,3,4", "10,84", "7"})
  void everyNumberHasACellOfItsOwn(String extents) {
    Shape shape = shape(extents);
    Sheet sheet = Sheet.of(shape);
    int found = 0;
    for (int row = 0; row < sheet.rows(); row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        var place = sheet.placeAt(row, column);
        if (place.isPresent()) {
          found++;
          assertThat(sheet.row(place.getAsInt())).isEqualTo(row);
          assertThat(sheet.column(place.getAsInt())).isEqualTo(column);
        }
      }
    }
    assertThat(found).isEqualTo(shape.size());
    assertThat(sheet.placeAt(-1, 0)).isEmpty();
    assertThat(sheet.placeAt(0, sheet.columns())).isEmpty();
  }

  private static Shape shape(String extents) {
    return Shape.of(
        java.util.Arrays.stream(extents.split(",")).mapToInt(Integer::parseInt).toArray());
  }

  @Test
  void kernelsStandSideBySide() {
    Sheet sheet = Sheet.of(Shape.of(7, 1, 5, 5));

    assertThat(sheet.rows()).isEqualTo(5);
    assertThat(sheet.columns()).isEqualTo(41);
    assertThat(sheet.placeAt(1, 6 * 2 + 3)).hasValue(2 * 25 + 5 + 3);
    assertThat(sheet.placeAt(0, 5)).isEmpty();
    assertThat(sheet.neighbour(4, 0, 1)).as("over the gap").isEqualTo(25);
    assertThat(sheet.neighbour(0, -1, 0)).as("at the edge").isZero();
  }

  @Test
  void aSingleLineOfKernelsIsBrokenIntoRows() {
    Sheet sheet = Sheet.of(Shape.of(6, 1, 5, 5));

    assertThat(sheet.rows()).isEqualTo(11);
    assertThat(sheet.columns()).isEqualTo(17);
    assertThat(sheet.placeAt(1, 6 * 2 + 3)).hasValue(2 * 25 + 5 + 3);
    assertThat(sheet.placeAt(6 + 1, 6 + 3)).as("the fifth kernel").hasValue(4 * 25 + 5 + 3);
    assertThat(sheet.neighbour(20, 1, 0)).as("over the gap").isEqualTo(75);
  }

  @Test
  void aScaledDownPictureKeepsTheFarthestNumbers() {
    Tensor values = Tensor.zeros(100, 100);
    values.set(3, 50, 71);
    values.set(Float.NaN, 8, 8);
    ColorScale scale = Theme.LIGHT.scale(Quantity.KERNELS);
    SheetGrid grid = SheetGrid.fit(Sheet.of(values.shape()), new Rectangle(0, 0, 40, 40));

    BufferedImage image = SheetImage.of(grid, values, values.size(), 3, scale);

    assertThat(image.getWidth()).isEqualTo(40);
    assertThat(image.getRGB(28, 20)).isEqualTo(scale.rgb(3, 3));
    assertThat(image.getRGB(3, 3)).isEqualTo(ColorScale.notANumber());
    assertThat(image.getRGB(0, 39)).isEqualTo(scale.neutral());
  }
}
