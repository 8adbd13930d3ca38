package org.lenetexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.testkit.Framed;
import org.lenetexplorer.testkit.Numbers;
import org.lenetexplorer.testkit.Torch;

class ElementKernelsTest {
  private static final int[] LENGTHS = {0, 1, 3, 8, 17, 101};
  private static final float SLOPE = 0.1f;

  private interface Unary {
    void run(int n, float[] x, int x0, float[] y, int y0);
  }

  private interface Binary {
    void run(int n, float[] x, int x0, float[] y, int y0, float[] z, int z0);
  }

  /** Arrays used from the same index on, and from different ones. */
  private static void check(Unary kernel, DoubleBinaryOperator expected) {
    for (int n : LENGTHS) {
      for (int shift : new int[] {0, 2}) {
        Framed x = Framed.normal(n, 3, n + 1);
        Framed y = Framed.normal(n, 3 + shift, n + 2);
        double[] reference = combine(x.values(), y.values(), expected);

        kernel.run(n, x.array(), x.start(), y.array(), y.start());

        assertThat(Numbers.relativeError(Numbers.doubles(y.values()), reference))
            .isLessThan(1e-6);
        assertThat(x.intact() && y.intact()).isTrue();
      }
    }
  }

  private static void check(Unary kernel, DoubleUnaryOperator expected) {
    check(kernel, (x, y) -> expected.applyAsDouble(x));
  }

  private static double[] combine(float[] x, float[] y, DoubleBinaryOperator operator) {
    double[] result = new double[x.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = operator.applyAsDouble(x[i], y[i]);
    }
    return result;
  }

  /** A kernel that adds f(x, y) to z. */
  private static void checkAdding(Binary kernel, DoubleBinaryOperator expected) {
    for (int n : LENGTHS) {
      Framed x = Framed.normal(n, 1, n + 1);
      Framed y = Framed.normal(n, 2, n + 2);
      Framed z = Framed.normal(n, 3, n + 3);
      double[] added = combine(x.values(), y.values(), expected);
      double[] reference = combine(z.values(), z.values(), (a, b) -> a);
      for (int i = 0; i < n; i++) {
        reference[i] += added[i];
      }

      kernel.run(n, x.array(), x.start(), y.array(), y.start(), z.array(), z.start());

      assertThat(Numbers.relativeError(Numbers.doubles(z.values()), reference)).isLessThan(1e-6);
      assertThat(x.intact() && y.intact() && z.intact()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void activationsAreTheirFormulas(Kernels kernels) {
    ElementKernels k = kernels.elements();
    check(k::relu, x -> Math.max(x, 0));
    check((n, x, x0, y, y0) -> k.leakyRelu(n, SLOPE, x, x0, y, y0), x -> x > 0 ? x : SLOPE * x);
    check(k::sigmoid, x -> 1 / (1 + Math.exp(-x)));
    check(k::tanh, Math::tanh);
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void derivativesAreAddedToWhatIsThere(Kernels kernels) {
    ElementKernels k = kernels.elements();
    checkAdding(k::reluBackward, (y, dy) -> y > 0 ? dy : 0);
    checkAdding(
        (n, x, x0, dy, dy0, dx, dx0) -> k.leakyReluBackward(n, SLOPE, x, x0, dy, dy0, dx, dx0),
        (x, dy) -> x > 0 ? dy : SLOPE * dy);
    checkAdding(k::sigmoidBackward, (y, dy) -> dy * y * (1 - y));
    checkAdding(k::tanhBackward, (y, dy) -> dy * (1 - y * y));
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void sumsAndProductsAreTheirFormulas(Kernels kernels) {
    ElementKernels k = kernels.elements();
    check(k::add, Double::sum);
    checkAdding(k::multiplyAdd, (x, y) -> x * y);
    check((n, x, x0, y, y0) -> k.multiply(n, x, x0, x, x0, y, y0), x -> x * x);
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void specialNumbersComeOutAsInPyTorch(Kernels kernels) {
    ElementKernels k = kernels.elements();
    checkSpecial("relu", k::relu, k::reluBackward);
    checkSpecial(
        "leaky",
        (n, x, x0, y, y0) -> k.leakyRelu(n, 0.01f, x, x0, y, y0),
        (n, y, y0, dy, dy0, dx, dx0) -> k.leakyReluBackward(n, 0.01f, y, y0, dy, dy0, dx, dx0));
    checkSpecial("sigmoid", k::sigmoid, k::sigmoidBackward);
    checkSpecial("tanh", k::tanh, k::tanhBackward);
  }

  private static void checkSpecial(String name, Unary forward, Binary backward) {
    NamedTensors torch = Torch.tensors("special.safetensors");
    float[] x = torch.tensor("special").toArray();
    float[] y = new float[x.length];
    float[] ones = Numbers.normal(x.length, 0);
    java.util.Arrays.fill(ones, 1);
    float[] dx = new float[x.length];

    forward.run(x.length, x, 0, y, 0);
    backward.run(x.length, y, 0, ones, 0, dx, 0);

    assertThat(y)
        .as(name)
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(torch.tensor(name).toArray());
    assertThat(dx)
        .as(name + " backward")
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(torch.tensor(name + ".grad").toArray());
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void tanhOfSmallNumbersKeepsItsDigits(Kernels kernels) {
    float[] x = {1e-2f, -1e-3f, 3e-4f, -1e-5f, 1e-8f, -1e-12f, 1e-20f, Float.MIN_VALUE};
    float[] y = new float[x.length];

    kernels.elements().tanh(x.length, x, 0, y, 0);

    for (int i = 0; i < x.length; i++) {
      assertThat((double) y[i])
          .as("tanh %s", x[i])
          .isCloseTo(Math.tanh(x[i]), org.assertj.core.data.Percentage.withPercentage(1e-4));
    }
  }
}
