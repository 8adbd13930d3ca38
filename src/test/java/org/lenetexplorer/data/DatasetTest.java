package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetTest {
  private static final Dataset SET = new Dataset(
      "three",
      1,
      2,
      new byte[] {0, (byte) 255, 1, 2, 3, 4},
      new byte[] {0, 1, 1},
      List.of("cat", "dog"));

  @Test
  void bytesAreUnsigned() {
    assertThat(SET.pixel(0, 0, 1)).isEqualTo(255);
  }

  @Test
  void imagesAreCopiedRowByRow() {
    byte[] out = new byte[3];

    SET.copyPixels(2, out);

    assertThat(out).containsExactly(3, 4, 0);
    assertThat(SET.label(2)).isEqualTo(1);
  }

  @Test
  void theFirstImagesAreASetOfTheirOwn() {
    Dataset first = SET.first(2);

    assertThat(first.size()).isEqualTo(2);
    assertThat(first.pixel(1, 0, 1)).isEqualTo(2);
    assertThat(first.classNames()).isEqualTo(SET.classNames());
    assertThatThrownBy(() -> SET.first(4)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void imagesAndPixelsThatAreNotThereAreRefused() {
    assertThatThrownBy(() -> SET.label(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> SET.pixel(0, 1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> SET.pixel(0, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> SET.copyPixels(-1, new byte[2]))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void arraysThatDoNotFitEachOtherAreRefused() {
    assertThatThrownBy(() -> new Dataset("", 1, 2, new byte[3], new byte[1], List.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 pixels are not 1 images of 1×2");
    assertThatThrownBy(() -> new Dataset("", 1, 1, new byte[1], new byte[] {1}, List.of("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label 1, but the classes are 0 to 0");
  }
}
