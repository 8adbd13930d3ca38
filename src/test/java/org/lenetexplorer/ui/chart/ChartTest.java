package org.lenetexplorer.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.theme.Quantity;

class ChartTest {
  @Test
  void decimationKeepsTheExtremesOfEveryColumn() {
    Random random = new Random(4);
    float[] values = new float[100_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    values[77_777] = 9;
    values[5] = Float.NaN;
    values[6] = Float.POSITIVE_INFINITY;

    double[][] points = Decimation.minMax(values, 0, 500);

    assertThat(points[0]).hasSize(1000).isSorted();
    for (int column = 0; column < 500; column++) {
      float least = Float.POSITIVE_INFINITY;
      float most = Float.NEGATIVE_INFINITY;
      for (int i = 200 * column; i < 200 * column + 200; i++) {
        if (Float.isFinite(values[i])) {
          least = Math.min(least, values[i]);
          most = Math.max(most, values[i]);
        }
      }
      assertThat(new double[] {points[1][2 * column], points[1][2 * column + 1]})
          .containsExactlyInAnyOrder(least, most);
    }
  }

  @Test
  void shortLinesAreKeptWhole() {
    double[][] points = Decimation.minMax(new float[] {Float.NaN, 3, 1, 2}, 0, 100);

    assertThat(points[0]).containsExactly(1, 2, 3);
    assertThat(points[1]).containsExactly(3, 1, 2);
  }

  @Test
  void smoothingIsTheMeanOfTheLast() {
    float[] means = Decimation.smoothed(new float[] {2, 4, Float.NaN, 9, 1}, 3);

    assertThat(means).containsExactly(new float[] {2, 3, 3, 6.5f, 5}, within(1e-6f));
  }

  @Test
  void theSentenceSaysLastAndLowest() {
    assertThat(LossFigures.of(new float[] {2.3f, 0.5f, 0.75f}, 0).sentence())
        .isEqualTo("Loss after iteration 2: 0.75, lowest 0.5 after iteration 1");
    assertThat(LossFigures.of(new float[] {2.3f, 0.5f}, 0).sentence())
        .isEqualTo("Loss after iteration 1: 0.5, the lowest so far");
    assertThat(LossFigures.of(new float[] {Float.NaN, 2.3f, Float.NaN}, 1).sentence())
        .isEqualTo("Loss after iteration 2: NaN, lowest 2.3 after iteration 1;"
            + " 1 loss is NaN or infinite");
  }

  @Test
  void everyNumberIsInItsStretch() {
    Random random = new Random(5);
    Tensor values = Tensor.zeros(Shape.of(30, 100));
    for (int i = 0; i < values.size(); i++) {
      values.setAt(i, i % 10 == 0 ? 0 : (float) random.nextGaussian());
    }
    values.setAt(1, Float.NaN);

    Histogram histogram = Histogram.of(values, values.size());

    assertThat(histogram.zeros()).isEqualTo(300);
    assertThat(histogram.broken()).isEqualTo(1);
    assertThat(histogram.total()).isEqualTo(2999);
    assertThat(histogram.counts().length).isBetween(15, 42);
    for (int i = 0; i < histogram.counts().length; i++) {
      int count = 0;
      for (int j = 0; j < values.size(); j++) {
        boolean inside = Math.floor(values.at(j) / histogram.width()) == histogram.first() + i;
        count += inside && Float.isFinite(values.at(j)) ? 1 : 0;
      }
      assertThat(histogram.counts()[i]).isEqualTo(count);
    }
  }

  @Test
  void aTensorOfOneNumberHasAHistogram() {
    Histogram zero = Histogram.of(Tensor.scalar(0), 1);
    assertThat(zero.total()).isEqualTo(1);
    Histogram one = Histogram.of(Tensor.scalar(-3), 1);
    assertThat(one.total()).isEqualTo(1);
    assertThat(new ChartedTensor("x", Quantity.KERNELS, Tensor.scalar(-3), 1, "none").extreme(1))
        .isEqualTo("−3");
  }
}
