package org.lenetexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.testkit.Framed;
import org.lenetexplorer.testkit.Numbers;

class LinearKernelsTest {
  private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 8, 13, 17, 31};

  /** One product, with all its arrays at different places in larger ones. */
  private record Case(int n, int in, int out, Framed x, Framed w, Framed b, Framed y) {
    static Case of(int n, int in, int out) {
      int seed = (n * 100 + in) * 100 + out;
      return new Case(
          n,
          in,
          out,
          Framed.normal(n * in, 1, seed),
          Framed.normal(out * in, 2, seed + 1),
          Framed.normal(out, 3, seed + 2),
          Framed.normal(n * out, 4, seed + 3));
    }

    interface Visitor {
      void visit(int x, int w, int y);
    }

    void visit(Visitor visitor) {
      for (int sample = 0; sample < n; sample++) {
        for (int o = 0; o < out; o++) {
          for (int i = 0; i < in; i++) {
            visitor.visit(sample * in + i, o * in + i, sample * out + o);
          }
        }
      }
    }

    void check(Framed target, double[] expected) {
      assertThat(Numbers.relativeError(Numbers.doubles(target.values()), expected))
          .as("max|diff| / max|ref|, %d samples, %d to %d", n, in, out)
          .isLessThan(3e-5);
      for (Framed array : List.of(x, w, b, y)) {
        assertThat(array.intact()).as("nothing outside the arrays is touched").isTrue();
      }
    }
  }

  private interface Check {
    void run(Case example);
  }

  private static void forEach(Check check) {
    for (int n = 1; n <= 9; n++) {
      for (int in : SIZES) {
        for (int out : SIZES) {
          check.run(Case.of(n, in, out));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void forwardIsTheWeightedSum(Kernels kernels) {
    forEach(k -> {
      boolean biased = (k.in + k.out) % 2 == 0;
      float[] x = k.x.values();
      float[] w = k.w.values();
      double[] expected = new double[k.n * k.out];
      for (int place = 0; place < expected.length; place++) {
        expected[place] = biased ? k.b.values()[place % k.out] : 0;
      }
      k.visit((a, b, c) -> expected[c] += (double) x[a] * w[b]);

      kernels
          .linear()
          .forward(
              k.n,
              k.in,
              k.out,
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
  void weightGradientThatReplacesHasTheBitsOfOneAddedToZeros(Kernels kernels) {
    forEach(k -> {
      k.x.array()[k.x.start()] = -0f;
      LinearKernels linear = kernels.linear();
      float[] added = new float[k.in * k.out];
      linear.weightGrad(
          k.n, k.in, k.out, k.x.array(), k.x.start(), k.y.array(), k.y.start(), added, 0);

      linear.setWeightGrad(
          k.n,
          k.in,
          k.out,
          k.x.array(),
          k.x.start(),
          k.y.array(),
          k.y.start(),
          k.w.array(),
          k.w.start());

      assertThat(k.w.values()).isEqualTo(added);
      assertThat(k.w.intact()).isTrue();
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void weightGradientIsAddedToWhatIsThere(Kernels kernels) {
    forEach(k -> {
      float[] x = k.x.values();
      float[] dy = k.y.values();
      double[] expected = Numbers.doubles(k.w.values());
      k.visit((a, b, c) -> expected[b] += (double) x[a] * dy[c]);

      kernels
          .linear()
          .weightGrad(
              k.n,
              k.in,
              k.out,
              k.x.array(),
              k.x.start(),
              k.y.array(),
              k.y.start(),
              k.w.array(),
              k.w.start());

      k.check(k.w, expected);
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void inputGradientIsAddedToWhatIsThere(Kernels kernels) {
    forEach(k -> {
      float[] w = k.w.values();
      float[] dy = k.y.values();
      double[] expected = Numbers.doubles(k.x.values());
      k.visit((a, b, c) -> expected[a] += (double) w[b] * dy[c]);

      kernels
          .linear()
          .inputGrad(
              k.n,
              k.in,
              k.out,
              k.w.array(),
              k.w.start(),
              k.y.array(),
              k.y.start(),
              k.x.array(),
              k.x.start());

      k.check(k.x, expected);
    });
  }

  @ParameterizedTest
  @MethodSource("org.lenetexplorer.testkit.Cases#kernels")
  void biasGradientIsAddedToWhatIsThere(Kernels kernels) {
    forEach(k -> {
      float[] dy = k.y.values();
      double[] expected = Numbers.doubles(k.b.values());
      for (int place = 0; place < dy.length; place++) {
        expected[place % k.out] += dy[place];
      }

      kernels.linear().biasGrad(k.n, k.out, k.y.array(), k.y.start(), k.b.array(), k.b.start());

      k.check(k.b, expected);
    });
  }
}
