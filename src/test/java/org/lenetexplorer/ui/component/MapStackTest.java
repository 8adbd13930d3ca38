package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapStackTest {
  @ParameterizedTest(name = "{0} maps of {1} in {2} × {3} stand in {4} columns")
  @CsvSource({
    "6, 28, 60, 400, 1",
    "6, 28, 400, 60, 6",
    "6, 28, 140, 200, 2",
    "16, 10, 120, 260, 2",
    "16, 5, 200, 200, 4",
    "16, 5, 900, 60, 16",
    "1, 32, 300, 200, 1",
    "7, 10, 200, 200, 3"
  })
  void theColumnsFollowTheSpace(int count, int size, int width, int height, int columns) {
    MapStack stack = MapStack.fit(new Rectangle(width, height), count, size, size, 4, 1);

    assertThat(stack.columns()).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"6, 28, 1", "16, 10, 2", "16, 5, 1.5", "120, 3, 1", "64, 64, 1"})
  void allPlacesLieInTheAreaAndApart(int count, int size, double scale) {
    Rectangle area = new Rectangle(30, 20, 240, 180);

    MapStack stack = MapStack.fit(area, count, size, size, 4, scale);

    for (int i = 0; i < count; i++) {
      assertThat(area.contains(stack.place(i))).as("place %d in the area", i).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(stack.place(i).intersects(stack.place(j)))
            .as("%d on %d", i, j)
            .isFalse();
      }
    }
    assertThat(area.contains(stack.bounds())).isTrue();
  }

  @Test
  void cellsAreWholeDevicePixels() {
    MapStack stack = MapStack.fit(new Rectangle(201, 301), 6, 14, 14, 4, 2);

    assertThat(stack.cell() * 2 % 1).isZero();
  }

  @Test
  void aPointFindsItsMapAndAGapFindsNone() {
    MapStack stack = MapStack.fit(new Rectangle(200, 200), 4, 5, 5, 10, 1);
    Rectangle2D third = stack.place(3);

    assertThat(stack.indexAt(third.getCenterX(), third.getCenterY())).hasValue(3);
    assertThat(stack.indexAt(third.getX() - 5, third.getY() - 5)).isEmpty();
  }

  @Test
  void anAreaWithoutRoomGivesCellsOfZero() {
    assertThat(MapStack.fit(new Rectangle(0, 0), 6, 5, 5, 4, 1).cell()).isZero();
  }

  @Test
  void noMapsAreRefused() {
    assertThatThrownBy(() -> MapStack.fit(new Rectangle(9, 9), 0, 5, 5, 4, 1))
        .hasMessage("0 maps of 5 × 5 can't be placed");
  }
}
