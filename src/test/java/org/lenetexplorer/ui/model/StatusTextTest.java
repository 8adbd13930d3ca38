package org.lenetexplorer.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.session.Pace;

class StatusTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | –",
        "1000 | 345000000 | 2,900 iterations/s, 345 µs each",
        "10 | 68300000 | 146 iterations/s, 6.83 ms each",
        "2 | 412000000 | 4.85 iterations/s, 206 ms each",
        "3 | 27000000000 | 0.111 iterations/s, 9 s each",
        "1 | 1 | 1,000,000,000 iterations/s, 0 µs each"
      })
  void speedIsToldAsRateAndAsTime(long iterations, long nanos, String told) {
    assertThat(StatusText.speed(new Pace(iterations, nanos))).isEqualTo(told);
  }
}
