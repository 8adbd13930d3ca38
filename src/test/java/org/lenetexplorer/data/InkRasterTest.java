package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InkRasterTest {
  private static final int SIDE = 10;

  private static float[] stroke(double fromX, double fromY, double toX, double toY, double radius) {
    var path = new PenPath();
    path.add(fromX, fromY, false);
    path.add(toX, toY, true);
    path.setRadius(0, radius);
    path.setRadius(1, radius);
    return drawn(path);
  }

  private static float[] drawn(PenPath path) {
    var raster = new InkRaster(SIDE);
    raster.draw(path);
    return raster.depth();
  }

  @Test
  void depthIsTheRadiusLessTheDistance() {
    float[] depth = stroke(5, 1, 5, 9, 1);

    assertThat(depth[5 * SIDE + 5]).isEqualTo(0.5f);
    assertThat(depth[5 * SIDE + 6]).isEqualTo(-0.5f);
    assertThat(depth[5 * SIDE + 0]).isEqualTo(InkRaster.OUTSIDE);
  }

  @Test
  void endsAreRound() {
    float[] depth = stroke(2.5, 5.5, 4.5, 5.5, 1);

    assertThat(depth[6 * SIDE + 5]).isCloseTo(1 - (float) Math.sqrt(2), within(1e-6f));
  }

  @Test
  void theRadiusChangesEvenlyAlongAPiece() {
    var path = new PenPath();
    path.add(0.5, 5.5, false);
    path.add(8.5, 5.5, true);
    path.setRadius(0, 1);
    path.setRadius(1, 3);

    assertThat(drawn(path)[5 * SIDE + 4]).isCloseTo(2, within(1e-6f));
  }

  @Test
  void whereStrokesCrossTheDeeperCounts() {
    var path = new PenPath();
    path.add(0.5, 5.5, false);
    path.add(9.5, 5.5, true);
    path.add(5.5, 0.5, false);
    path.add(5.5, 9.5, true);
    path.setRadius(0, 1);
    path.setRadius(1, 1);
    path.setRadius(2, 2);
    path.setRadius(3, 2);

    assertThat(drawn(path)[5 * SIDE + 5]).isEqualTo(2);
  }

  @Test
  void inkOutsideTheGridIsCutOff() {
    assertThat(stroke(-9, 5, -5, 5, 1)).containsOnly(InkRaster.OUTSIDE);
    assertThat(stroke(-5, -5, 20, 20, 1)[0]).isPositive();
  }

  @Test
  void aLiftedPenLeavesNoInk() {
    var path = new PenPath();
    path.add(2, 2, false);
    path.add(8, 8, false);
    path.setRadius(0, 1);
    path.setRadius(1, 1);

    assertThat(drawn(path)).containsOnly(InkRaster.OUTSIDE);
  }
}
