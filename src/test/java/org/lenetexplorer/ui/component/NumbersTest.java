package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "0.15342, 0.1534",
    "-0.0021, −0.0021",
    "12345.6, 12346",
    "1234567, 1234567",
    "0.00012345, 0.0001234",
    "1.2e-7, 1.2e−7",
    "-3.4028235e38, −3.403e38",
    "0.99996, 1",
    "2.5, 2.5",
    "1.4e-45, 1.401e−45",
    "NaN, NaN",
    "Infinity, ∞",
    "-Infinity, −∞"
  })
  void fourDigitsAndAMinusSign(float value, String text) {
    assertThat(Numbers.format(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.15342, 7, −0.1534",
    "-0.15342, 5, −0.15",
    "-0.15342, 4, −0.2",
    "0.15342, 3, 0.2",
    "12345.6, 4, …",
    "-2.5e-7, 5, −2e−7",
    "-0.00015, 6, −2e−4",
    "-0.00015, 5, −2e−4",
    "-0.00015, 4, …",
  })
  void narrowCellsGetFewerDigits(float value, int characters, String text) {
    assertThat(Numbers.compact(value, characters)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "3, 3", "-1.0e10, −1e10", "16777216, 1.6777216e7", "NaN, NaN"})
  void exactTellsEveryFloatFromItsNeighbours(float value, String text) {
    assertThat(Numbers.exact(value)).isEqualTo(text);
  }

  @Test
  void fixedKeepsZerosAtTheEnd() {
    assertThat(Numbers.fixed(-0.5f, 3)).isEqualTo("−0.500");
    assertThat(Numbers.fixed(2, 0)).isEqualTo("2");
    assertThat(Numbers.fixed(Float.POSITIVE_INFINITY, 3)).isEqualTo("∞");
  }

  @Test
  void aFixedNumberThatRoundsToZeroHasNoSign() {
    assertThat(Numbers.fixed(-0.0001f, 3)).isEqualTo("0.000");
  }
}
