package org.lenetexplorer.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.testkit.Numbers;
import org.lenetexplorer.testkit.Torch;

class ScheduleTest {
  private static final double BASE = 0.05;

  static Stream<Arguments> schedules() {
    return Stream.of(
        Arguments.of("StepLR", new Schedule.Step(3, 0.4)),
        Arguments.of("CosineAnnealingLR", new Schedule.Cosine(11, 0.002)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schedules")
  void ratesAreThoseOfPyTorch(String name, Schedule schedule) {
    double[] rates = IntStream.range(0, 12)
        .mapToDouble(epoch -> schedule.learningRate(BASE, epoch))
        .toArray();
    float[] expected = Torch.tensors("optim.safetensors").tensor(name).toArray();

    assertThat(Numbers.relativeError(rates, Numbers.doubles(expected))).isLessThan(1e-6);
  }

  @Test
  void cosineEndsAtTheLeastRateAndStaysThere() {
    var cosine = new Schedule.Cosine(11, 0.002);

    assertThat(cosine.learningRate(BASE, 11)).isEqualTo(0.002);
    assertThat(cosine.learningRate(BASE, 15)).isEqualTo(0.002);
  }

  @Test
  void constantRateStays() {
    assertThat(new Schedule.Constant().learningRate(BASE, 7)).isEqualTo(BASE);
  }

  @Test
  void periodsWithoutAnEpochAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Schedule.Step(0, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Schedule.Cosine(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Schedule.Step(1, -1));
  }
}
