package org.lenetexplorer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.kernel.KernelChoice.Wish;

class KernelChoiceTest {
  @Test
  void whatIsAskedForByNameIsHad() {
    assertThat(KernelChoice.of(Wish.PLAIN).name()).isEqualTo("plain");
    assertThat(KernelChoice.of(Wish.VECTOR).name()).isEqualTo("vector");
  }

  @Test
  void withTheModuleTheVectorKernelsAreChosen() {
    assertThat(KernelChoice.of(Wish.AUTO).name()).isEqualTo("vector");
  }

  @Test
  void withoutTheModuleThePlainOnesAreChosenAndVectorSaysWhy() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process = new ProcessBuilder(List.of(
            java,
            "-classpath",
            System.getProperty("java.class.path"),
            WithoutModule.class.getName()))
        .redirectErrorStream(true)
        .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said.lines().toList())
        .containsExactly(
            "plain",
            "vector kernels cannot be had: Java was started without --add-modules"
                + " jdk.incubator.vector; without --kernels vector the plain ones are used");
  }

  @Test
  void kernelsThatComputeWronglyAreFound() {
    assertThat(KernelCheck.fault(new PlainKernels())).isNull();
    assertThat(KernelCheck.fault(new Wrong())).contains("max-pool differs");
  }

  /** Runs in a Java of its own, without the incubating module. */
  static final class WithoutModule {
    private WithoutModule() {}

    public static void main(String[] arguments) {
      System.out.println(KernelChoice.of(Wish.AUTO).name());
      try {
        KernelChoice.of(Wish.VECTOR);
      } catch (IllegalArgumentException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  /** Plain kernels whose max-pool is an average. */
  private static final class Wrong implements Kernels {
    private final Kernels plain = new PlainKernels();

    @Override
    public String name() {
      return "wrong";
    }

    @Override
    public Kernels another() {
      return new Wrong();
    }

    @Override
    public ConvolutionKernels convolution() {
      return plain.convolution();
    }

    @Override
    public PoolingKernels pooling() {
      PoolingKernels pooling = plain.pooling();
      return new PoolingKernels() {
        @Override
        public void maxForward(
            Window window, int n, float[] x, int x0, float[] y, int y0, int[] w, int w0) {
          pooling.averageForward(window, n, x, x0, y, y0);
        }

        @Override
        public void maxBackward(
            Window window, int n, float[] dy, int dy0, int[] w, int w0, float[] dx, int dx0) {
          pooling.maxBackward(window, n, dy, dy0, w, w0, dx, dx0);
        }

        @Override
        public void averageForward(Window window, int n, float[] x, int x0, float[] y, int y0) {
          pooling.averageForward(window, n, x, x0, y, y0);
        }

        @Override
        public void averageBackward(
            Window window, int n, float[] dy, int dy0, float[] dx, int dx0) {
          pooling.averageBackward(window, n, dy, dy0, dx, dx0);
        }
      };
    }

    @Override
    public LinearKernels linear() {
      return plain.linear();
    }

    @Override
    public ElementKernels elements() {
      return plain.elements();
    }

    @Override
    public LossKernels losses() {
      return plain.losses();
    }

    @Override
    public UpdateKernels updates() {
      return plain.updates();
    }
  }
}
