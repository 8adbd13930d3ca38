package org.lenetexplorer.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OkLabTest {
  @ParameterizedTest
  @ValueSource(ints = {0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0x7F3A91, 0x010203})
  void everyPixelComesBackFromItsColor(int rgb) {
    assertThat(OkLab.ofRgb(rgb).rgb()).isEqualTo(0xFF000000 | rgb);
  }

  @Test
  void blackAndWhiteAreOneApart() {
    assertThat(OkLab.ofRgb(0).distance(OkLab.ofRgb(0xFFFFFF))).isCloseTo(1, within(1e-4));
  }

  @Test
  void aColorBeyondTheScreenIsNotDisplayable() {
    assertThat(OkLab.polar(0.9, 0.3, 260).displayable()).isFalse();
  }
}
