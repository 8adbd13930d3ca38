package org.lenetexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.testkit.Cases;
import org.lenetexplorer.testkit.Framed;
import org.lenetexplorer.testkit.Numbers;
import org.lenetexplorer.testkit.Torch;

class PoolingKernelsTest {
  /** One pooling, with all its arrays at different places in larger ones. */
  private record Case(Window window, int n, Framed x, Framed y, Framed dy) {
    static Case of(Window window, int number) {
      int n = 1 + number % 9;
      int outputs = n * window.channels() * window.outPlane();
      return new Case(
          window,
          n,
          Framed.normal(n * window.channels() * window.inPlane(), 1, number),
          Framed.normal(outputs, 2, number + 1),
          Framed.normal(outputs, 3, number + 2));
    }

    int maps() {
      return n * window.channels();
    }

    double cells() {
      return window.kernelHeight() * window.kernelWidth();
    }

    void check(Framed target, double[] expected, double tolerance) {
      assertThat(Numbers.relativeError(Numbers.doubles(target.values()), expected))
          .as("max|diff| / max|ref| of %s, %d images", window, n)
          .isLessThanOrEqualTo(tolerance);
      assertThat(x.intact() && y.intact() && dy.intact())
          .as("nothing outside the arrays is touched")
          .isTrue();
    }
  }

  private interface Check {
    void run(Case example);
  }

  private static void forEach(Check check) {
    List<Window> windows = Cases.poolingWindows();
    for (int number = 0; number < windows.size(); number++) {
      check.run(Case.of(windows.get(number), number));
    }
  }

  private static int[] maxForward(Kernels kernels, Case k) {
    int[] winners = new int[k.y.values().length + 2];
    Arrays.fill(winners, -7);
    kernels
        .pooling()
        .maxForward(k.window, k.n, k.x.array(), k.x.start(), k.y.array(), k.y.start(), winners, 1);
    assertThat(new int[] {winners[0], winners[winners.length - 1]}).containsOnly(-7);
    return winners;
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void maximumIsTheLargestUnderTheWindow(Kernels kernels) {
    forEach(k -> {
      float[] x = k.x.values();
      double[] expected = new double[k.y.values().length];
      Arrays.fill(expected, Double.NEGATIVE_INFINITY);
      Taps.visitMaps(k.window, k.maps(), (a, w, c) -> expected[c] = Math.max(expected[c], x[a]));

      maxForward(kernels, k);

      k.check(k.y, expected, 0);
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void onlyTheWinnersGetGradient(Kernels kernels) {
    forEach(k -> {
      int[] winners = maxForward(kernels, k);
      float[] x = k.x.values();
      float[] y = k.y.values();
      float[] dy = k.dy.values();
      double[] expected = Numbers.doubles(x);
      // normal numbers have no ties: the winner is the cell that equals the output
      Taps.visitMaps(k.window, k.maps(), (a, w, c) -> expected[a] += x[a] == y[c] ? dy[c] : 0);

      kernels
          .pooling()
          .maxBackward(
              k.window, k.n, k.dy.array(), k.dy.start(), winners, 1, k.x.array(), k.x.start());

      k.check(k.x, expected, 1e-6);
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void averageDividesByTheWholeWindow(Kernels kernels) {
    forEach(k -> {
      float[] x = k.x.values();
      double[] expected = new double[k.y.values().length];
      Taps.visitMaps(k.window, k.maps(), (a, w, c) -> expected[c] += x[a] / k.cells());

      kernels
          .pooling()
          .averageForward(k.window, k.n, k.x.array(), k.x.start(), k.y.array(), k.y.start());

      k.check(k.y, expected, 1e-6);
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void averageSpreadsTheGradientEvenly(Kernels kernels) {
    forEach(k -> {
      float[] dy = k.dy.values();
      double[] expected = Numbers.doubles(k.x.values());
      Taps.visitMaps(k.window, k.maps(), (a, w, c) -> expected[a] += dy[c] / k.cells());

      kernels
          .pooling()
          .averageBackward(k.window, k.n, k.dy.array(), k.dy.start(), k.x.array(), k.x.start());

      k.check(k.x, expected, 1e-6);
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void tiesNaNsAndInfinitiesAreDecidedAsInPyTorch(Kernels kernels) {
    NamedTensors torch = Torch.tensors("special.safetensors");
    float[] expected = torch.tensor("y").toArray();
    int[] winners = new int[expected.length];
    float[] y = new float[expected.length];

    kernels
        .pooling()
        .maxForward(
            new Window(3, 7, 11, 3, 2, 2, 3, 1, 1),
            2,
            torch.tensor("x").array(),
            0,
            y,
            0,
            winners,
            0);

    assertThat(y).containsExactly(expected);
    assertThat(Arrays.stream(winners).asLongStream())
        .containsExactlyElementsOf(
            LongStream.of(torch.array("winners").toLongs()).boxed().toList());
  }
}
