package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {
  private static PenPath trace(double[] x, double[] y, boolean... corner) {
    var path = new PenPath();
    new Curve(x, y, corner).appendTo(path);
    return path;
  }

  @Test
  void betweenTwoCornersTheCurveIsStraight() {
    PenPath path = trace(new double[] {0, 2}, new double[] {0, 1}, true, true);

    for (int i = 0; i < path.size(); i++) {
      assertThat(path.y(i)).isCloseTo(path.x(i) / 2, within(1e-12));
    }
  }

  @Test
  void theCurvePassesThroughItsPoints() {
    double[] x = {0, 1, 0.5};
    double[] y = {0, 0.2, 1};

    PenPath path = trace(x, y, true, false, true);

    int perPiece = (path.size() - 1) / 2;
    for (int i = 0; i < 3; i++) {
      assertThat(path.x(i * perPiece)).isCloseTo(x[i], within(1e-12));
      assertThat(path.y(i * perPiece)).isCloseTo(y[i], within(1e-12));
    }
  }

  @Test
  void atASmoothPointBothPiecesHaveTheSameDirection() {
    PenPath path = trace(new double[] {0, 1, 1.2}, new double[] {0, 0, 1}, true, false, true);
    int middle = (path.size() - 1) / 2;
    double before =
        Math.atan2(path.y(middle) - path.y(middle - 1), path.x(middle) - path.x(middle - 1));
    double after =
        Math.atan2(path.y(middle + 1) - path.y(middle), path.x(middle + 1) - path.x(middle));

    assertThat(after).isCloseTo(before, within(0.35));
  }

  @Test
  void onlyTheFirstPointIsNotJoined() {
    PenPath path = trace(new double[] {0, 2}, new double[] {0, 1}, true, true);

    assertThat(path.joined(0)).isFalse();
    assertThat(path.joined(1)).isTrue();
  }
}
