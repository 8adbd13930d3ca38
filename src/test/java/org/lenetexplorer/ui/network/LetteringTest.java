package org.lenetexplorer.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetteringTest {
  @ParameterizedTest(name = "{0} pixels")
  @CsvSource({"600, 12", "1024, 12", "1440, 14", "1920, 18", "4000, 18"})
  void growsWithTheWidth(int width, float size) {
    assertThat(Lettering.of(width).size()).isEqualTo(size);
  }

  @Test
  void foldsShapesWhereThereIsLittleRoom() {
    assertThat(Lettering.of(1024).lines("[1, 6, 28, 28]"))
        .containsExactly("[1,\u20096,", "28,\u200928]");
    assertThat(Lettering.of(1024).lines("[1, 120]")).containsExactly("[1,", "120]");
    assertThat(Lettering.of(1024).lines("[]")).containsExactly("[]");
    assertThat(Lettering.of(1440).lines("[1, 120]")).containsExactly("[1,\u2009120]");
  }
}
