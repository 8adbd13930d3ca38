package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripGridTest {
  private static final AffineTransform PLAIN = new AffineTransform();

  @ParameterizedTest(name = "{0} values in {1} pixels: {2} columns")
  @CsvSource({"120, 400, 1", "120, 260, 2", "84, 260, 1", "84, 100, 3", "10, 200, 1"})
  void thereAreAsFewColumnsAsTheHeightAllows(int count, int height, int columns) {
    StripGrid grid = StripGrid.fit(new Rectangle(40, height), count, PLAIN);

    assertThat(grid.columns()).isEqualTo(columns);
  }

  @Test
  void everyValueLiesInTheAreaAndIsFoundThere() {
    Rectangle area = new Rectangle(10, 10, 60, 100);
    StripGrid grid = StripGrid.fit(area, 85, PLAIN);

    for (int i = 0; i < 85; i++) {
      assertThat(area.contains(grid.place(i))).isTrue();
      assertThat(grid.indexAt(grid.place(i).getCenterX(), grid.place(i).getCenterY()))
          .hasValue(i);
    }
  }

  @Test
  void noValuesAreRefused() {
    assertThatThrownBy(() -> StripGrid.fit(new Rectangle(9, 9), 0, PLAIN))
        .hasMessage("a strip of 0 values");
  }
}
