package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.random.MersenneTwister;

class DigitStylesTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void everyDigitHasSeveralStylesOfPositiveWeight(int digit) {
    assertThat(DigitStyles.of(digit))
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(style -> assertThat(style.weight()).isPositive())
        .allSatisfy(style -> assertThat(style.strokes()).isNotEmpty())
        .allSatisfy(style -> assertThat(style.strokes())
            .allSatisfy(stroke -> assertThat(stroke.size()).isGreaterThan(1)));
  }

  @Test
  void everyStyleIsDrawnSometimes() {
    var random = new MersenneTwister(1);
    Set<DigitStyle> seen = new HashSet<>();
    for (int i = 0; i < 5000; i++) {
      seen.add(DigitStyles.draw(7, random));
    }

    assertThat(seen).containsExactlyInAnyOrderElementsOf(DigitStyles.of(7));
  }

  @Test
  void skeletonsAreReadInPercentWithTheirCorners() {
    var style = DigitStyle.parse("1.5: 10,20 30,40! 50,-60 | 0,0! 1,125!");

    assertThat(style.weight()).isEqualTo(1.5);
    assertThat(style.strokes()).hasSize(2);
    Skeleton first = style.strokes().get(0);
    assertThat(first.size()).isEqualTo(3);
    assertThat(first.x(1)).isEqualTo(0.3);
    assertThat(first.y(1)).isEqualTo(0.4);
    assertThat(first.y(2)).isEqualTo(-0.6);
    assertThat(first.corner(1)).isTrue();
    assertThat(style.strokes().get(1).y(1)).isEqualTo(1.25);
  }
}
