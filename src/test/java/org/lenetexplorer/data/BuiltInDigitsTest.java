package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class BuiltInDigitsTest {
  private static final int PIXELS = 28 * 28;

  private static byte[] pixels(Dataset set, int i) {
    byte[] pixels = new byte[PIXELS];
    set.copyPixels(i, pixels);
    return pixels;
  }

  @Test
  void sameSeedDrawsTheSamePixels() {
    Dataset one = BuiltInDigits.draw(5, 50);
    Dataset other = BuiltInDigits.draw(5, 50);

    for (int i = 0; i < 50; i++) {
      assertThat(pixels(one, i)).isEqualTo(pixels(other, i));
      assertThat(one.label(i)).isEqualTo(other.label(i));
    }
  }

  @Test
  void differentSeedsAndDifferentImagesDiffer() {
    Dataset one = BuiltInDigits.draw(5, 50);
    Dataset other = BuiltInDigits.draw(6, 50);

    for (int i = 0; i < 50; i++) {
      assertThat(pixels(one, i)).isNotEqualTo(pixels(other, i));
    }
    assertThat(pixels(one, 1)).isNotEqualTo(pixels(one, 0)).isNotEqualTo(pixels(other, 0));
  }

  @Test
  void aLargerSetBeginsWithTheSmallerOne() {
    Dataset small = BuiltInDigits.draw(-7, 33);
    Dataset large = BuiltInDigits.draw(-7, 100);

    for (int i = 0; i < 33; i++) {
      assertThat(pixels(large, i)).isEqualTo(pixels(small, i));
      assertThat(large.label(i)).isEqualTo(small.label(i));
    }
  }

  @Test
  void threadsDoNotChangeThePixels() throws Exception {
    Dataset parallel = BuiltInDigits.draw(3, 200);
    var single = new ForkJoinPool(1);

    Dataset alone = single.submit(() -> BuiltInDigits.draw(3, 200)).get();

    for (int i = 0; i < 200; i++) {
      assertThat(pixels(alone, i)).isEqualTo(pixels(parallel, i));
    }
    single.shutdown();
  }

  @Test
  void everyTenImagesHoldEachDigitOnce() {
    Dataset set = BuiltInDigits.draw(1, 200);

    for (int start = 0; start < 200; start += 10) {
      int seen = 0;
      for (int i = start; i < start + 10; i++) {
        seen |= 1 << set.label(i);
      }
      assertThat(seen).isEqualTo(0b11_1111_1111);
    }
  }

  @Test
  void digitsComeInNoFixedOrder() {
    Dataset set = BuiltInDigits.draw(1, 100);

    assertThat(set.label(0) == set.label(10)
            && set.label(10) == set.label(20)
            && set.label(20) == set.label(30)
            && set.label(30) == set.label(40))
        .isFalse();
  }

  @Test
  void inkIsCentredByItsMass() {
    Dataset set = BuiltInDigits.draw(2, 1000);

    for (int i = 0; i < set.size(); i++) {
      double mass = 0;
      double across = 0;
      double down = 0;
      for (int row = 0; row < 28; row++) {
        for (int column = 0; column < 28; column++) {
          int ink = set.pixel(i, row, column);
          mass += ink;
          across += ink * column;
          down += ink * row;
        }
      }
      assertThat(across / mass).as("column, image %d", i).isBetween(13.3, 14.7);
      assertThat(down / mass).as("row, image %d", i).isBetween(13.3, 14.7);
    }
  }

  @Test
  void inkFillsABoxOfTwentyPixelsInOneDirection() {
    Dataset set = BuiltInDigits.draw(2, 1000);

    for (int i = 0; i < set.size(); i++) {
      int top = 28;
      int bottom = -1;
      int left = 28;
      int right = -1;
      for (int row = 0; row < 28; row++) {
        for (int column = 0; column < 28; column++) {
          if (set.pixel(i, row, column) > 0) {
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
            left = Math.min(left, column);
            right = Math.max(right, column);
          }
        }
      }
      int extent = Math.max(bottom - top, right - left) + 1;
      assertThat(extent).as("image %d", i).isBetween(18, 20);
    }
  }

  @Test
  void inkCoversAsMuchOfTheImageAsHandwritingDoes() {
    Dataset set = BuiltInDigits.draw(4, 2000);
    double sum = 0;
    for (int i = 0; i < set.size(); i++) {
      for (byte pixel : pixels(set, i)) {
        sum += Byte.toUnsignedInt(pixel) / 255.0;
      }
    }

    assertThat(sum / set.size() / PIXELS).isBetween(0.11, 0.16);
  }

  @Test
  void setsSayWhatTheyAre() {
    Dataset set = BuiltInDigits.draw(0, 0);

    assertThat(set.size()).isZero();
    assertThat(set.name()).isEqualTo("built-in digits");
    assertThat(set.classNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void impossibleCountsAreRefused() {
    assertThatThrownBy(() -> BuiltInDigits.draw(0, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1 images");
    assertThatThrownBy(() -> BuiltInDigits.draw(0, 3_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3000000 images");
  }
}
