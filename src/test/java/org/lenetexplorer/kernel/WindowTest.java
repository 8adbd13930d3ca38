package org.lenetexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void positionsAreCountedAsInPyTorch() {
    var window = new Window(3, 32, 7, 5, 2, 1, 2, 0, 1);

    assertThat(window.outHeight()).isEqualTo(28);
    assertThat(window.outWidth()).isEqualTo(4);
    assertThat(window.outPlane()).isEqualTo(112);
    assertThat(window.inPlane()).isEqualTo(224);
    assertThat(window.taps()).isEqualTo(30);
  }

  @Test
  void windowThatDoesNotFitHasNoPositions() {
    assertThat(new Window(1, 3, 9, 5, 5, 2, 2, 0, 0).outHeight()).isLessThan(1);
    assertThat(new Window(1, 3, 9, 5, 5, 2, 2, 1, 0).outHeight()).isEqualTo(1);
  }
}
