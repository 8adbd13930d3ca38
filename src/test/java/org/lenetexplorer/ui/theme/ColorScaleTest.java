package org.lenetexplorer.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ColorScaleTest {
  private static final float LIMIT = 2.5f;

  static Stream<Arguments> everyScale() {
    return Stream.of(Theme.values())
        .flatMap(
            theme -> Stream.of(Quantity.values()).map(quantity -> Arguments.of(theme, quantity)));
  }

  /** Those on which −x and x have to look equally strong. */
  static Stream<Arguments> everySignedScale() {
    return everyScale().filter(arguments -> arguments.get()[1] != Quantity.PIXELS);
  }

  /** The values at the middle of each of the scale's steps, from −limit to limit. */
  private static List<Float> values() {
    return IntStream.rangeClosed(-ColorScale.STEPS, ColorScale.STEPS)
        .mapToObj(step -> step * LIMIT / ColorScale.STEPS)
        .toList();
  }

  private static OkLab color(ColorScale scale, float value) {
    return OkLab.ofRgb(scale.rgb(value, LIMIT));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everySignedScale")
  void oppositeValuesAreEquallyLight(Theme theme, Quantity quantity) {
    ColorScale scale = theme.scale(quantity);

    assertThat(values())
        .allSatisfy(v -> assertThat(color(scale, v).lightness())
            .isCloseTo(color(scale, -v).lightness(), within(0.006)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everySignedScale")
  void lightnessChangesSteadilyAwayFromZero(Theme theme, Quantity quantity) {
    ColorScale scale = theme.scale(quantity);
    double direction = theme == Theme.LIGHT ? -1 : 1;

    for (int sign : new int[] {-1, 1}) {
      for (int step = 8; step <= ColorScale.STEPS; step += 8) {
        float unit = sign * LIMIT / ColorScale.STEPS;
        double change = color(scale, unit * step).lightness()
            - color(scale, unit * (step - 8)).lightness();
        assertThat(direction * change).as("lightness from step %d", step - 8).isPositive();
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everySignedScale")
  void equalDifferencesLookEquallyFarApart(Theme theme, Quantity quantity) {
    ColorScale scale = theme.scale(quantity);
    double whole = color(scale, 0).distance(color(scale, LIMIT));

    for (int eighth = 0; eighth < 8; eighth++) {
      double part =
          color(scale, LIMIT * eighth / 8).distance(color(scale, LIMIT * (eighth + 1) / 8));
      assertThat(part).isCloseTo(whole / 8, within(0.1 * whole / 8));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyScale")
  void textReadsOnEveryColor(Theme theme, Quantity quantity) {
    ColorScale scale = theme.scale(quantity);

    assertThat(values()).allSatisfy(v -> {
      int ground = scale.rgb(v, LIMIT);
      assertThat(Contrast.ratio(Contrast.textOn(ground).getRGB(), ground))
          .isGreaterThanOrEqualTo(Contrast.READABLE);
    });
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everySignedScale")
  void signsStayApartForEyesThatLackACone(Theme theme, Quantity quantity) {
    ColorScale scale = theme.scale(quantity);

    for (ColorVision eye : ColorVision.values()) {
      OkLab below = OkLab.ofRgb(eye.sees(scale.rgb(-LIMIT, LIMIT)));
      OkLab above = OkLab.ofRgb(eye.sees(scale.rgb(LIMIT, LIMIT)));
      assertThat(below.distance(above)).as("ends for %s", eye).isGreaterThan(0.12);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyScale")
  void whatIsNoNumberLooksLikeNoNumber(Theme theme, Quantity quantity) {
    ColorScale scale = theme.scale(quantity);
    OkLab nan = OkLab.ofRgb(scale.rgb(Float.NaN, LIMIT));
    OkLab infinite = OkLab.ofRgb(scale.rgb(Float.NEGATIVE_INFINITY, LIMIT));

    assertThat(nan.distance(infinite)).isGreaterThan(0.2);
    assertThat(values()).allSatisfy(v -> {
      assertThat(color(scale, v).distance(nan)).isGreaterThan(0.09);
      assertThat(color(scale, v).distance(infinite)).isGreaterThan(0.09);
    });
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void pixelsGoFromPaperToInkWithoutColor(Theme theme) {
    ColorScale scale = theme.scale(Quantity.PIXELS);
    double direction = theme == Theme.LIGHT ? -1 : 1;

    for (int i = 1; i < values().size(); i++) {
      double change = color(scale, values().get(i)).lightness()
          - color(scale, values().get(i - 1)).lightness();
      assertThat(direction * change).isGreaterThan(-1e-6);
      assertThat(Math.hypot(
              color(scale, values().get(i)).a(), color(scale, values().get(i)).b()))
          .isLessThan(0.001);
    }
    assertThat(color(scale, LIMIT).distance(color(scale, -LIMIT))).isGreaterThan(0.7);
  }

  @Test
  void valuesBeyondTheLimitHaveTheColorOfTheLimit() {
    ColorScale scale = Theme.LIGHT.scale(Quantity.ACTIVATIONS);

    assertThat(scale.rgb(100, 1)).isEqualTo(scale.rgb(1, 1));
    assertThat(scale.rgb(-Float.MAX_VALUE, 1)).isEqualTo(scale.rgb(-1, 1));
  }

  @Test
  void aLimitOfZeroMakesEverythingNeutral() {
    ColorScale scale = Theme.LIGHT.scale(Quantity.ACTIVATIONS);

    assertThat(scale.rgb(3, 0)).isEqualTo(scale.neutral());
    assertThat(scale.rgb(0, Float.NaN)).isEqualTo(scale.neutral());
    assertThat(scale.rgb(1e-40f, 1e-40f)).isEqualTo(scale.rgb(1, 1));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everySignedScale")
  void aScreenShowsTheEndsUncut(Theme theme, Quantity quantity) {
    ColorScale scale = theme.scale(quantity);

    for (float end : new float[] {-LIMIT, LIMIT}) {
      int pixel = scale.rgb(end, LIMIT);
      assertThat(OkLab.ofRgb(pixel).displayable()).isTrue();
      assertThat(color(scale, end).lightness())
          .isCloseTo(theme == Theme.LIGHT ? 0.46 : 0.74, within(0.006));
    }
  }
}
