package org.lenetexplorer.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {
  @Test
  void rowsAreTruthAndColumnsPredictions() {
    var matrix = new ConfusionMatrix(3);
    matrix.add(0, 0);
    matrix.add(0, 2);
    matrix.add(0, 2);
    matrix.add(2, 2);

    assertThat(matrix.classes()).isEqualTo(3);
    assertThat(matrix.count(0, 2)).isEqualTo(2);
    assertThat(matrix.count(2, 0)).isZero();
    assertThat(matrix.total()).isEqualTo(4);
    assertThat(matrix.correct()).isEqualTo(2);
    assertThat(matrix.accuracy()).isEqualTo(0.5);
  }

  @Test
  void accuracyOfNothingIsNoNumber() {
    assertThat(new ConfusionMatrix(10).accuracy()).isNaN();
  }
}
