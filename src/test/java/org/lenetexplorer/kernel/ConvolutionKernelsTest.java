package org.lenetexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.testkit.Cases;
import org.lenetexplorer.testkit.Framed;
import org.lenetexplorer.testkit.Numbers;

class ConvolutionKernelsTest {
  /** One convolution, with all its arrays at different places in larger ones. */
  private record Case(
      Window window, int out, int n, Framed x, Framed w, Framed b, Framed y, Framed dy) {

    static Case of(Window window, int number) {
      int out = 1 + number % 7;
      int n = 1 + number % 9;
      int inputs = n * window.channels() * window.inPlane();
      int outputs = n * out * window.outPlane();
      return new Case(
          window,
          out,
          n,
          Framed.normal(inputs, 1, number),
          Framed.normal(out * window.taps(), 2, number + 1),
          Framed.normal(out, 3, number + 2),
          Framed.normal(outputs, 4, number + 3),
          Framed.normal(outputs, 5, number + 4));
    }

    void check(Framed target, double[] expected) {
      assertThat(Numbers.relativeError(Numbers.doubles(target.values()), expected))
          .as("max|diff| / max|ref| of %s", this)
          .isLessThan(1e-5);
      for (Framed array : List.of(x, w, b, y, dy, target)) {
        assertThat(array.intact()).as("nothing outside the arrays is touched").isTrue();
      }
    }

    @Override
    public String toString() {
      return window + ", " + out + " kernels, " + n + " images";
    }
  }

  private interface Check {
    void run(Case example);
  }

  private static void forEach(Check check) {
    List<Window> windows = Cases.windows();
    for (int number = 0; number < windows.size(); number++) {
      check.run(Case.of(windows.get(number), number));
    }
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void forwardIsTheSumOverAllTaps(Kernels kernels) {
    forEach(k -> {
      boolean biased = k.out % 2 == 1;
      int plane = k.window.outPlane();
      double[] expected = new double[k.n * k.out * plane];
      for (int place = 0; place < expected.length; place++) {
        expected[place] = biased ? k.b.values()[place / plane % k.out] : 0;
      }
      float[] x = k.x.values();
      float[] w = k.w.values();
      Taps.visit(k.window, k.out, k.n, (a, b, c) -> expected[c] += (double) x[a] * w[b]);

      kernels
          .convolution()
          .forward(
              k.window,
              k.out,
              k.n,
              k.x.array(),
              k.x.start(),
              k.w.array(),
              k.w.start(),
              biased ? k.b.array() : null,
              biased ? k.b.start() : 0,
              k.y.array(),
              k.y.start());

      k.check(k.y, expected);
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void weightGradientIsAddedToWhatIsThere(Kernels kernels) {
    forEach(k -> {
      double[] expected = Numbers.doubles(k.w.values());
      float[] x = k.x.values();
      float[] dy = k.dy.values();
      Taps.visit(k.window, k.out, k.n, (a, b, c) -> expected[b] += (double) x[a] * dy[c]);

      kernels
          .convolution()
          .weightGrad(
              k.window,
              k.out,
              k.n,
              k.x.array(),
              k.x.start(),
              k.dy.array(),
              k.dy.start(),
              k.w.array(),
              k.w.start());

      k.check(k.w, expected);
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void inputGradientIsAddedToWhatIsThere(Kernels kernels) {
    forEach(k -> {
      double[] expected = Numbers.doubles(k.x.values());
      float[] w = k.w.values();
      float[] dy = k.dy.values();
      Taps.visit(k.window, k.out, k.n, (a, b, c) -> expected[a] += (double) w[b] * dy[c]);

      kernels
          .convolution()
          .inputGrad(
              k.window,
              k.out,
              k.n,
              k.w.array(),
              k.w.start(),
              k.dy.array(),
              k.dy.start(),
              k.x.array(),
              k.x.start());

      k.check(k.x, expected);
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void biasGradientIsAddedToWhatIsThere(Kernels kernels) {
    forEach(k -> {
      int plane = k.window.outPlane();
      double[] expected = Numbers.doubles(k.b.values());
      float[] dy = k.dy.values();
      for (int place = 0; place < dy.length; place++) {
        expected[place / plane % k.out] += dy[place];
      }

      kernels
          .convolution()
          .biasGrad(k.n, k.out, plane, k.dy.array(), k.dy.start(), k.b.array(), k.b.start());

      k.check(k.b, expected);
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void anInfiniteCellReachesOnlyTheWeightsThatSeeIt(Kernels kernels) {
    for (int channels : new int[] {1, 6}) {
      Window window = new Window(channels, 14, 14, 5, 5, 1, 1, 0, 0);
      float[] x = ones(channels * window.inPlane());
      x[7 * window.width()] =
          Float.POSITIVE_INFINITY; // channel 0, column 0: under the taps with v = 0 alone
      float[] dw = new float[16 * window.taps()];

      kernels.convolution().weightGrad(window, 16, 1, x, 0, ones(16 * window.outPlane()), 0, dw, 0);

      for (int tap = 0; tap < window.taps(); tap++) {
        assertThat(Float.isInfinite(dw[tap]))
            .as("tap %d of %d channels", tap, channels)
            .isEqualTo(tap < 25 && tap % 5 == 0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void aDeltaThatIsNoNumberReachesOnlyTheCellsThatItSaw(Kernels kernels) {
    Window window = new Window(6, 14, 14, 5, 5, 1, 1, 0, 0);
    float[] dy = ones(16 * window.outPlane());
    dy[0] = Float.NaN; // kernel 0 at the corner
    float[] dx = new float[6 * window.inPlane()];

    kernels.convolution().inputGrad(window, 16, 1, ones(16 * window.taps()), 0, dy, 0, dx, 0);

    for (int cell = 0; cell < dx.length; cell++) {
      int place = cell % window.inPlane();
      assertThat(Float.isNaN(dx[cell]))
          .as("cell %d", cell)
          .isEqualTo(place / 14 < 5 && place % 14 < 5);
    }
  }

  private static float[] ones(int n) {
    float[] all = new float[n];
    Arrays.fill(all, 1);
    return all;
  }
}
