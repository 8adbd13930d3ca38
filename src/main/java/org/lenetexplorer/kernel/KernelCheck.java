package org.lenetexplorer.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A short test of kernels against the plain ones, on sizes that fit no vector, before a run relies on them. */
final class KernelCheck {
  private static final double TOLERANCE = 1e-4;
  private static final int IMAGES = 3;
  private static final int KERNELS = 5;
  private static final Window[] WINDOWS = {
    new Window(1, 13, 11, 5, 5, 1, 1, 0, 0),
    new Window(3, 9, 21, 3, 2, 2, 1, 1, 1),
    new Window(2, 6, 6, 5, 5, 1, 1, 0, 0)
  };

  private final Kernels tested;
  private final Kernels reference = new PlainKernels();

  private KernelCheck(Kernels tested) {
    this.tested = tested;
  }

  /** What is wrong with the kernels, or null. */
  static @Nullable String fault(Kernels kernels) {
    return new KernelCheck(kernels).fault();
  }

  private @Nullable String fault() {
    for (Window window : WINDOWS) {
      if (!sameConvolution(window)) {
        return "their convolution differs from the plain one on " + window;
      }
    }
    if (!sameLinear()) {
      return "their fully connected layer differs from the plain one";
    }
    if (tested.blocks().isPresent() && !sameBlock(tested.blocks().get())) {
      return "their convolution with ReLU and max-pool differs from the plain one";
    }
    return samePooling() ? null : "their max-pool differs from the plain one";
  }

  private boolean sameConvolution(Window window) {
    int in = IMAGES * window.channels() * window.inPlane();
    int out = IMAGES * KERNELS * window.outPlane();
    float[] x = numbers(in);
    float[] w = numbers(KERNELS * window.taps());
    float[] dy = numbers(out);
    float[][] y = new float[2][out];
    float[][] dw = new float[2][w.length];
    float[][] dx = new float[2][in];
    float[][] db = new float[2][KERNELS];
    for (int k = 0; k < 2; k++) {
      ConvolutionKernels kernels = (k == 0 ? tested : reference).convolution();
      kernels.forward(window, KERNELS, IMAGES, x, 0, w, 0, dy, 0, y[k], 0);
      kernels.weightGrad(window, KERNELS, IMAGES, x, 0, dy, 0, dw[k], 0);
      kernels.inputGrad(window, KERNELS, IMAGES, w, 0, dy, 0, dx[k], 0);
      kernels.biasGrad(IMAGES, KERNELS, window.outPlane(), dy, 0, db[k], 0);
    }
    return same(y) && same(dw) && same(dx) && same(db);
  }

  private boolean sameLinear() {
    int in = 83;
    int out = 7;
    float[] x = numbers(IMAGES * in);
    float[] w = numbers(out * in);
    float[] dy = numbers(IMAGES * out);
    float[][] y = new float[2][IMAGES * out];
    float[][] dw = new float[2][out * in];
    float[][] dx = new float[2][IMAGES * in];
    for (int k = 0; k < 2; k++) {
      LinearKernels kernels = (k == 0 ? tested : reference).linear();
      kernels.forward(IMAGES, in, out, x, 0, w, 0, null, 0, y[k], 0);
      kernels.weightGrad(IMAGES, in, out, x, 0, dy, 0, dw[k], 0);
      kernels.inputGrad(IMAGES, in, out, w, 0, dy, 0, dx[k], 0);
    }
    return same(y) && same(dw) && same(dx);
  }

  private boolean samePooling() {
    Window window = new Window(2, 9, 37, 2, 2, 2, 2, 0, 0);
    float[] x = numbers(IMAGES * window.channels() * window.inPlane());
    int out = IMAGES * window.channels() * window.outPlane();
    float[][] y = new float[2][out];
    int[][] winners = new int[2][out];
    for (int k = 0; k < 2; k++) {
      PoolingKernels kernels = (k == 0 ? tested : reference).pooling();
      kernels.maxForward(window, IMAGES, x, 0, y[k], 0, winners[k], 0);
    }
    return Arrays.equals(y[0], y[1]) && Arrays.equals(winners[0], winners[1]);
  }

  /** The block in one against the plain convolution, ReLU and max-pool. */
  private boolean sameBlock(BlockKernels blocks) {
    Window window = new Window(2, 15, 43, 3, 5, 1, 1, 1, 1);
    Window pooling = new Window(KERNELS, window.outHeight(), window.outWidth(), 2, 2, 2, 2, 0, 0);
    Block block = new Block(window, KERNELS, pooling);
    if (!blocks.fits(block)) {
      return true;
    }
    float[] x = numbers(IMAGES * window.channels() * window.inPlane());
    float[] w = numbers(KERNELS * window.taps());
    float[] maps = new float[IMAGES * KERNELS * window.outPlane()];
    float[] mapGrad = new float[maps.length];
    float[] cutGrad = new float[maps.length];
    int out = IMAGES * KERNELS * pooling.outPlane();
    int[] winners = new int[out];
    float[] dy = numbers(out);
    float[][] y = new float[2][out];
    float[][] dw = new float[2][w.length];
    float[][] dx = new float[2][x.length];
    float[][] db = new float[2][KERNELS];
    blocks.forward(block, IMAGES, x, 0, w, 0, null, 0, y[0], 0, winners, 0);
    blocks.setOutput(block, IMAGES, y[0], 0, winners, 0, dy, 0);
    blocks.weightGrad(x, 0, dw[0], 0);
    blocks.biasGrad(db[0], 0);
    blocks.inputGrad(w, 0, dx[0], 0);
    ConvolutionKernels apart = reference.convolution();
    apart.forward(window, KERNELS, IMAGES, x, 0, w, 0, null, 0, maps, 0);
    reference.elements().relu(maps.length, maps, 0, maps, 0);
    reference.pooling().maxForward(pooling, IMAGES, maps, 0, y[1], 0, winners, 0);
    reference.pooling().maxBackward(pooling, IMAGES, dy, 0, winners, 0, cutGrad, 0);
    reference.elements().reluBackward(maps.length, maps, 0, cutGrad, 0, mapGrad, 0);
    apart.weightGrad(window, KERNELS, IMAGES, x, 0, mapGrad, 0, dw[1], 0);
    apart.biasGrad(IMAGES, KERNELS, window.outPlane(), mapGrad, 0, db[1], 0);
    apart.inputGrad(window, KERNELS, IMAGES, w, 0, mapGrad, 0, dx[1], 0);
    return same(y) && same(dw) && same(dx) && same(db);
  }

  /** Numbers between −1 and 1, a quarter of them 0. */
  private static float[] numbers(int n) {
    float[] all = new float[n];
    int state = n;
    for (int j = 0; j < n; j++) {
      state = state * 1_103_515_245 + 12_345;
      all[j] = (state >>> 8 & 3) == 0 ? 0 : (state >> 16) / 32_768f;
    }
    return all;
  }

  private static boolean same(float[][] both) {
    for (int j = 0; j < both[0].length; j++) {
      double difference = Math.abs((double) both[0][j] - both[1][j]);
      if (!(difference <= TOLERANCE * Math.max(1, Math.abs(both[1][j])))) {
        return false;
      }
    }
    return true;
  }
}
