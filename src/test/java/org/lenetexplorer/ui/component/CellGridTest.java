package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellGridTest {
  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
  void everyCellBeginsOnADevicePixel(double scale) {
    AffineTransform transform = AffineTransform.getTranslateInstance(7.4, 3.3);
    transform.scale(scale, scale);

    CellGrid grid = CellGrid.fit(new Rectangle(10, 10, 203, 187), 5, 7, transform);

    for (int i = 0; i < 5; i++) {
      double device = 7.4 + grid.bounds(i, i).getX() * scale;
      assertThat(Math.abs(device - Math.round(device))).isLessThan(1e-9);
    }
    assertThat(new Rectangle(10, 10, 203, 187).contains(grid.bounds())).isTrue();
  }

  @Test
  void aPointFindsItsCell() {
    CellGrid grid = CellGrid.fit(new Rectangle(102, 102), 5, 5, new AffineTransform());

    assertThat(grid.cell()).isEqualTo(20);
    assertThat(grid.cellAt(1, 1)).contains(new Point(0, 0));
    assertThat(grid.cellAt(45, 85)).contains(new Point(2, 4));
    assertThat(grid.cellAt(0.5, 50)).isEmpty();
    assertThat(grid.cellAt(50, 101.5)).isEmpty();
  }

  @Test
  void aWindowCoversItsCells() {
    CellGrid grid = CellGrid.fit(new Rectangle(102, 102), 5, 5, new AffineTransform());

    assertThat(grid.bounds(1, 2, 3, 2).getBounds()).isEqualTo(new Rectangle(41, 21, 40, 60));
  }

  @Test
  void aMapLargerThanItsAreaGetsCellsUnderOnePixel() {
    CellGrid grid = CellGrid.fit(new Rectangle(52, 52), 100, 100, new AffineTransform());

    assertThat(grid.cell()).isEqualTo(0.5);
  }
}
