package org.lenetexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ShapeTest {
  private final Shape weight = Shape.of(6, 3, 5, 7);

  @Test
  void sizeIsTheProductOfTheExtents() {
    assertThat(weight.size()).isEqualTo(630);
    assertThat(Shape.SCALAR.size()).isEqualTo(1);
    assertThat(Shape.of(4, 0, 2).size()).isZero();
    assertThat(Shape.of(Integer.MAX_VALUE).size()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void tooManyElementsAndNegativeExtentsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of(65536, 65536))
        .withMessage("[65536, 65536] has more than 2147483647 elements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of(65536, 65536, 65536, 65536))
        .withMessageContaining("more than");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of(2, -1))
        .withMessage("extent -1 in [2, -1] is negative");
  }

  @Test
  void negativeDimensionsCountFromTheInnermost() {
    assertThat(weight.extent(0)).isEqualTo(6);
    assertThat(weight.extent(-1)).isEqualTo(7);
    assertThat(weight.extent(-4)).isEqualTo(6);
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> weight.extent(4));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> weight.extent(-5));
  }

  @Test
  void everyOffsetIsFoundAgainFromItsIndex() {
    int expected = 0;
    for (int o = 0; o < 6; o++) {
      for (int c = 0; c < 3; c++) {
        for (int row = 0; row < 5; row++) {
          for (int column = 0; column < 7; column++) {
            assertThat(weight.offset(o, c, row, column)).isEqualTo(expected);
            assertThat(weight.index(expected++)).containsExactly(o, c, row, column);
          }
        }
      }
    }
    assertThat(Shape.SCALAR.offset()).isZero();
    assertThat(Shape.SCALAR.index(0)).isEmpty();
  }

  @Test
  void indicesOutsideAreRefused() {
    for (int[] index : new int[][] {{6, 0, 0, 0}, {0, 0, 0, 7}, {0, -1, 0, 0}, {0, 0, 0}}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> weight.offset(index));
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> weight.index(630));
    assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> weight.index(-1));
  }

  @Test
  void batchDimensionIsAddedChangedAndTakenOff() {
    assertThat(weight.withBatch(2)).isEqualTo(Shape.of(2, 3, 5, 7));
    assertThat(weight.withoutBatch()).isEqualTo(Shape.of(3, 5, 7));
    assertThat(weight.batched(4)).isEqualTo(Shape.of(4, 6, 3, 5, 7));
    assertThat(weight.sampleSize()).isEqualTo(105);
    assertThat(weight.withBatch(0).sampleSize()).isEqualTo(105);
    assertThat(Shape.of(9).withoutBatch()).isEqualTo(Shape.SCALAR);
  }

  @Test
  void changingTheArraysDoesNotChangeTheShape() {
    int[] extents = {2, 3};
    Shape shape = Shape.of(extents);
    extents[0] = 9;
    shape.toArray()[1] = 9;

    assertThat(shape).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
    assertThat(shape).isNotEqualTo(Shape.of(3, 2)).isNotEqualTo(Shape.of(2, 3, 1));
    assertThat(shape.extents()).containsExactly(2, 3);
  }

  @Test
  void textIsThatOfPyTorch() {
    assertThat(weight).hasToString("[6, 3, 5, 7]");
    assertThat(Shape.SCALAR).hasToString("[]");
    assertThat(weight.toProduct()).isEqualTo("6 × 3 × 5 × 7");
    assertThat(Shape.SCALAR.toProduct()).isEqualTo("1");
  }
}
