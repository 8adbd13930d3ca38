package org.lenetexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TensorTest {
  private final float[] array = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};

  /** Values 1 to 12 of the array. */
  private final Tensor view = Tensor.view(array, 1, Shape.of(3, 2, 2));

  @Test
  void viewReadsAndWritesItsStretchOfTheArray() {
    view.set(-1, 2, 1, 0);
    view.setAt(0, -2);

    assertThat(view.get(1, 1, 1)).isEqualTo(8);
    assertThat(view.at(11)).isEqualTo(12);
    assertThat(array).containsExactly(0, -2, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1, 12, 13);
  }

  @Test
  void viewsThatLeaveTheArrayAreRefused() {
    assertThat(Tensor.view(array, 2, Shape.of(12)).at(11)).isEqualTo(13);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Tensor.view(array, 3, Shape.of(12)));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Tensor.view(array, -1, Shape.of(2)));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> Tensor.view(array, Integer.MAX_VALUE, Shape.of(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> Tensor.of(Shape.of(3), 1, 2));
  }

  @Test
  void slicesShareTheValues() {
    view.slice(1).fill(-5);
    view.slice(2, 3).set(-6, 0, 0, 1);

    assertThat(array).containsExactly(0, 1, 2, 3, 4, -5, -5, -5, -5, 9, -6, 11, 12, 13);
    assertThat(view.slice(1).shape()).isEqualTo(Shape.of(2, 2));
    assertThat(view.slice(0, 2).shape()).isEqualTo(Shape.of(2, 2, 2));
    assertThat(view.slice(3, 3).size()).isZero();
  }

  @Test
  void slicesOutsideAreRefused() {
    for (int index : new int[] {-1, 3}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> view.slice(index));
    }
    for (int[] range : new int[][] {{-1, 1}, {2, 1}, {0, 4}}) {
      assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> view.slice(range[0], range[1]));
    }
  }

  @Test
  void reshapeSharesAndCopyDoesNot() {
    Tensor flat = view.reshape(Shape.of(12));
    Tensor copy = view.copy();
    flat.setAt(5, -1);

    assertThat(view.get(1, 0, 1)).isEqualTo(-1);
    assertThat(copy.get(1, 0, 1)).isEqualTo(6);
    assertThat(copy.shape()).isEqualTo(view.shape());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> view.reshape(Shape.of(5)))
        .withMessage("[3, 2, 2] does not become [5]");
  }

  @Test
  void copyFromTakesTheValuesPlaceByPlace() {
    Tensor other = Tensor.of(Shape.of(2, 2), -1, -2, -3, -4);
    view.slice(0).copyFrom(other);

    assertThat(view.toArray()).startsWith(-1, -2, -3, -4, 5).endsWith(12);
    assertThatIllegalArgumentException().isThrownBy(() -> view.copyFrom(other));
  }

  @Test
  void itemNeedsExactlyOneElement() {
    assertThat(Tensor.scalar(2.5f).item()).isEqualTo(2.5f);
    assertThat(view.slice(0).slice(0).slice(1).item()).isEqualTo(2);
    assertThatIllegalStateException().isThrownBy(view::item).withMessageContaining("[3, 2, 2]");
  }

  @Test
  void bitwiseEqualityTellsZerosApartAndNaNsTogether() {
    Tensor special = Tensor.of(Shape.of(2), Float.NaN, -0f);

    assertThat(special.bitwiseEquals(special.copy())).isTrue();
    assertThat(special.bitwiseEquals(Tensor.of(Shape.of(2), Float.NaN, 0f))).isFalse();
    assertThat(special.bitwiseEquals(special.reshape(Shape.of(1, 2)))).isFalse();
    assertThat(view.slice(2).bitwiseEquals(Tensor.of(Shape.of(2, 2), 9, 10, 11, 12)))
        .isTrue();
  }

  @Test
  void textShowsTheValuesOfSmallTensors() {
    assertThat(Tensor.of(Shape.of(1, 2), 1, 2)).hasToString("[1, 2] [1.0, 2.0]");
    assertThat(Tensor.zeros(4, 5)).hasToString("tensor [4, 5]");
  }
}
