package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PenPathTest {
  private static PenPath path(double... coordinates) {
    var path = new PenPath();
    for (int i = 0; i < coordinates.length; i += 2) {
      path.add(coordinates[i], coordinates[i + 1], i > 0);
    }
    return path;
  }

  @Test
  void fittedInkTouchesBothEndsOfTheSquareAndStaysInTheMiddleAcross() {
    PenPath path = path(0, 0, 0.2, 1);
    path.setRadius(0, 1);
    path.setRadius(1, 2);

    path.fit(20);

    assertThat(path.y(0) - 1).isCloseTo(0, within(1e-3));
    assertThat(path.y(1) + 2).isCloseTo(20, within(1e-3));
    assertThat(path.x(0) - 1).isCloseTo(20 - (path.x(1) + 2), within(1e-9));
  }

  @Test
  void fittingKeepsTheAspect() {
    PenPath path = path(0, 0, 0.3, 0.1, 0.5, 1);

    path.fit(10);

    double scale = path.y(2) - path.y(0);
    assertThat(path.x(1) - path.x(0)).isCloseTo(0.3 * scale, within(1e-9));
    assertThat(scale).isCloseTo(10, within(1e-9));
  }

  @Test
  void lengthCountsOnlyInk() {
    PenPath path = path(0, 0, 3, 4, 3, 5);

    assertThat(path.length()).isCloseTo(6, within(1e-6));
    path.lift(1);
    assertThat(path.length()).isCloseTo(1, within(1e-6));
  }

  @Test
  void longPathsGrow() {
    var path = new PenPath();
    for (int i = 0; i < 1000; i++) {
      path.add(i, -i, true);
    }

    assertThat(path.size()).isEqualTo(1000);
    assertThat(path.x(999)).isEqualTo(999);
  }
}
