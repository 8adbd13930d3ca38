package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InkRasterTest {
  private static float[] stroke(double fromX, double fromY, double toX, double toY, double radius) {
    var path = new PenPath();
    path.add(fromX, fromY, false);
    path.add(toX, toY, true);
    path.setRadius(0, radius);
    path.setRadius(1, radius);
    var raster = new InkRaster(10, 1);
    raster.draw(path);
    return raster.coverage();
  }

  private static double sum(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  @Test
  void aStraightStrokeCoversWholePixelsFully() {
    float[] ink = stroke(5, 1, 5, 9, 1);

    assertThat(ink[5 * 10 + 4]).isEqualTo(1);
    assertThat(ink[5 * 10 + 5]).isEqualTo(1);
    assertThat(ink[5 * 10 + 3]).isZero();
    assertThat(ink[5 * 10 + 6]).isZero();
  }

  @Test
  void coveredAreaIsThatOfTheStroke() {
    double area = sum(stroke(3, 3.2, 7.1, 6.4, 1.5));

    double length = Math.hypot(4.1, 3.2);
    assertThat(area).isCloseTo(3 * length + Math.PI * 1.5 * 1.5, within(0.4));
  }

  @Test
  void inkOutsideTheGridIsCutOff() {
    assertThat(sum(stroke(-5, -5, 20, 20, 1))).isPositive();
    assertThat(sum(stroke(-9, 5, -5, 5, 1))).isZero();
  }

  @Test
  void aLiftedPenLeavesNoInk() {
    var path = new PenPath();
    path.add(2, 2, false);
    path.add(8, 8, false);
    path.setRadius(0, 1);
    path.setRadius(1, 1);
    var raster = new InkRaster(10, 1);

    raster.draw(path);

    assertThat(sum(raster.coverage())).isZero();
  }
}
