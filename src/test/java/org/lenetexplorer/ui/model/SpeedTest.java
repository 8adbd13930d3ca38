package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpeedTest {
  @Test
  void everyNotchIsFoundAgain() {
    for (int notch = 0; notch < Speed.NOTCHES; notch++) {
      assertThat(Speed.notch(Speed.stepsPerSecond(notch))).isEqualTo(notch);
    }
  }

  @Test
  void fullSpeedSaysThatItDoesNotShowEveryStep() {
    assertThat(Speed.stepsPerSecond(Speed.NOTCHES - 1)).isInfinite();
    assertThat(Speed.words(Speed.NOTCHES - 1)).isEqualTo("Full speed: does not show every step");
    assertThat(Speed.words(0)).isEqualTo("1 step/s: shows every step of a run");
  }
}
