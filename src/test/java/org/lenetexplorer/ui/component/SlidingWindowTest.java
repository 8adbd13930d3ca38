package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Point;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.ui.component.SlidingWindow.Axis;

class SlidingWindowTest {
  @Test
  void aSentenceSaysWhichCellsMakeAnOutput() {
    Axis plain = new Axis(14, 5, 1, 0);
    Axis padded = new Axis(14, 5, 1, 2);

    assertThat(new SlidingWindow(plain, plain).sentence(new Point(3, 2)))
        .isEqualTo("output [2, 3] ← rows 2–6, columns 3–7");
    assertThat(new SlidingWindow(padded, plain).sentence(new Point(3, 0)))
        .isEqualTo("output [0, 3] ← rows 0–2 and 2 of padding, columns 3–7");
    assertThat(new SlidingWindow(new Axis(3, 1, 1, 1), new Axis(3, 1, 2, 0)).sentence(new Point()))
        .isEqualTo("output [0, 0] ← rows: 1 of padding, column 0");
  }

  @Test
  void coveredCellsAreThoseThatSomePositionReads() {
    for (int kernel = 1; kernel <= 5; kernel++) {
      for (int stride = 1; stride <= 4; stride++) {
        for (int padding = 0; padding <= 3; padding++) {
          Axis axis = new Axis(11, kernel, stride, padding);
          BitSet read = new BitSet();
          for (int position = 0; position < axis.positions(); position++) {
            for (int cell = axis.start(position); cell < axis.start(position) + kernel; cell++) {
              if (cell >= 0) {
                read.set(cell);
              }
            }
          }
          for (int cell = 0; cell < 11; cell++) {
            assertThat(axis.isCovered(cell)).as(axis + " " + cell).isEqualTo(read.get(cell));
          }
        }
      }
    }
  }

  @Test
  void theNearestWindowHasItsMiddleNearestToTheCell() {
    Axis axis = new Axis(10, 3, 2, 1);

    assertThat(axis.positions()).isEqualTo(5);
    assertThat(axis.nearest(-1)).isZero();
    assertThat(axis.nearest(4)).isEqualTo(2);
    assertThat(axis.nearest(10)).isEqualTo(4);
  }

  @Test
  void aWindowThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> new Axis(3, 6, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a window of 6");
  }

  @Test
  void aStretchKeepsTheWindowInSight() {
    for (int start = 0; start <= 95; start++) {
      Stretch stretch = Stretch.around(100, 20, start, 5);

      assertThat(stretch.from()).isBetween(0, 80);
      assertThat(stretch.from()).isLessThanOrEqualTo(start);
      assertThat(stretch.from() + stretch.count()).isGreaterThanOrEqualTo(start + 5);
    }
    assertThat(Stretch.around(14, 20, 3, 5)).isEqualTo(new Stretch(0, 14, 14));
  }
}
