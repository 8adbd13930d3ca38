package org.lenetexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.testkit.Framed;
import org.lenetexplorer.testkit.Numbers;

class LossKernelsTest {
  private static final int CLASSES = 7;

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void squaredErrorAndItsGradientAreTheirFormulas(Kernels kernels) {
    for (int n : new int[] {1, 3, 10, 101}) {
      Framed x = Framed.normal(n, 1, n);
      Framed t = Framed.normal(n, 2, n + 1);
      Framed dx = Framed.normal(n, 3, n + 2);
      double sum = 0;
      double[] expected = Numbers.doubles(dx.values());
      for (int i = 0; i < n; i++) {
        double difference = (double) x.values()[i] - t.values()[i];
        sum += difference * difference;
        expected[i] += 0.3 * difference;
      }

      assertThat(kernels.losses().squaredError(n, x.array(), x.start(), t.array(), t.start()))
          .isCloseTo(sum, Percentage.withPercentage(1e-6));
      kernels
          .losses()
          .squaredErrorBackward(
              n, 0.3f, x.array(), x.start(), t.array(), t.start(), dx.array(), dx.start());
      assertThat(Numbers.relativeError(Numbers.doubles(dx.values()), expected)).isLessThan(1e-6);
      assertThat(x.intact() && t.intact() && dx.intact()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void crossEntropyAndItsGradientAreTheirFormulas(Kernels kernels) {
    for (int n = 1; n <= 9; n++) {
      Framed x = Framed.normal(n * CLASSES, 1, n);
      Framed t = Framed.of(new float[n], 2);
      Framed p = Framed.normal(n * CLASSES, 3, n + 1);
      Framed dx = Framed.normal(n * CLASSES, 4, n + 2);
      for (int row = 0; row < n; row++) {
        t.array()[t.start() + row] = row * 5 % CLASSES;
      }
      double[] before = Numbers.doubles(dx.values());

      double loss = kernels
          .losses()
          .softmaxCrossEntropy(
              n, CLASSES, x.array(), x.start(), t.array(), t.start(), p.array(), p.start());
      kernels
          .losses()
          .softmaxCrossEntropyBackward(
              n, CLASSES, 0.3f, p.array(), p.start(), t.array(), t.start(), dx.array(), dx.start());

      double expected = 0;
      for (int row = 0; row < n; row++) {
        double[] softmax = softmax(x.values(), row);
        int target = row * 5 % CLASSES;
        expected -= Math.log(softmax[target]);
        for (int c = 0; c < CLASSES; c++) {
          assertThat((double) p.values()[row * CLASSES + c])
              .isCloseTo(softmax[c], Percentage.withPercentage(1e-4));
          before[row * CLASSES + c] += 0.3 * (softmax[c] - (c == target ? 1 : 0));
        }
      }
      assertThat(loss).isCloseTo(expected, Percentage.withPercentage(1e-6));
      assertThat(Numbers.relativeError(Numbers.doubles(dx.values()), before)).isLessThan(1e-6);
      assertThat(x.intact() && t.intact() && p.intact() && dx.intact()).isTrue();
    }
  }

  private static double[] softmax(float[] x, int row) {
    double[] softmax = new double[CLASSES];
    double sum = 0;
    for (int c = 0; c < CLASSES; c++) {
      softmax[c] = Math.exp(x[row * CLASSES + c]);
      sum += softmax[c];
    }
    for (int c = 0; c < CLASSES; c++) {
      softmax[c] /= sum;
    }
    return softmax;
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void crossEntropyOfLargeOutputsDoesNotOverflow(Kernels kernels) {
    float[] x = {1000, 0, -1000};
    float[] p = new float[3];

    assertThat(kernels.losses().softmaxCrossEntropy(1, 3, x, 0, new float[] {1}, 0, p, 0))
        .isEqualTo(1000);
    assertThat(p).containsExactly(1, 0, 0);
  }
}
