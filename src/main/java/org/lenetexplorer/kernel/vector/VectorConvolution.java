package org.lenetexplorer.kernel.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.ConvolutionKernels;
import org.lenetexplorer.kernel.LinearKernels;
import org.lenetexplorer.kernel.Window;

/**
 * Convolution without a matrix of patches: forward runs vectors of positions over a {@link WideImage}, the gradients run
 * vectors of a patch over a {@link DeepImage}, or vectors of positions where there are many positions for few weights. Maps
 * too small for a vector go through the matrix after all.
 */
final class VectorConvolution implements ConvolutionKernels {
  /** A strip reads a vector for each product, a tile seven for ten: so many more products it may cost. */
  private static final double TILE_GAIN = 1.2;

  private static final int RUN = WideTiles.ACROSS * Lanes.COUNT;

  private final List<Plan> plans = new ArrayList<>();
  private final DeltaList list = new DeltaList();
  private final ConvolutionKernels plain;
  private final LinearKernels linear;
  private final float[] start = new float[4];
  private float[] wide = new float[0];
  private float[] sums = new float[0];
  private float[] kernels = new float[0];

  /**
   * Kernels for one thread.
   *
   * @param plain what is used where a value is infinite or NaN: the gradients pass over zeros, or multiply by zeros that
   *     fill up a row, and both are right only for finite values
   */
  VectorConvolution(ConvolutionKernels plain, LinearKernels linear) {
    this.plain = plain;
    this.linear = linear;
  }

  /** The layouts for one window, made at its first use. */
  private static final class Plan {
    private final Window window;
    private final WideImage wide;
    private final DeepImage deep;
    private final boolean smallMaps;

    Plan(Window window) {
      this.window = window;
      wide = new WideImage(window, RUN);
      deep = new DeepImage(window);
      smallMaps = Lanes.vectors(wide.positions()) * Lanes.COUNT > 2 * window.outPlane();
    }

    /** Whether ∂w is cheaper by vectors of positions than by vectors of a patch. */
    boolean tilesWeightGrad() {
      double tiles = (double) window.taps() * Lanes.vectors(wide.positions());
      double strips = (double) window.outPlane() * deep.vectors().length;
      return tiles <= TILE_GAIN * strips;
    }
  }

  private Plan plan(Window window) {
    for (int i = 0; i < plans.size(); i++) {
      if (plans.get(i).window.equals(window)) {
        return plans.get(i);
      }
    }
    Plan plan = new Plan(window);
    plans.add(plan);
    return plan;
  }

  @Override
  public void forward(
      Window window,
      int outChannels,
      int n,
      float[] x,
      int x0,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0) {
    Plan plan = plan(window);
    int image = window.channels() * window.inPlane();
    int maps = outChannels * window.outPlane();
    for (int i = 0; i < n; i++) {
      plan.wide.read(x, x0 + i * image);
      if (plan.smallMaps) {
        forwardByPatches(plan.wide, outChannels, w, w0, b, b0, y, y0 + i * maps);
      } else {
        forward(plan.wide, outChannels, w, w0, b, b0, y, y0 + i * maps, y0 + n * maps);
      }
    }
  }

  private void forward(
      WideImage image,
      int outChannels,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0,
      int end) {
    int taps = image.taps().length;
    int row = (image.positions() + RUN - 1) / RUN * RUN;
    int plane = image.window().outPlane();
    wide = atLeast(wide, 4 * row);
    for (int o = 0; o < outChannels; o += 4) {
      int rows = Math.min(4, outChannels - o);
      for (int r = 0; r < 4; r++) {
        start[r] = b == null ? 0 : b[b0 + Math.min(o + r, outChannels - 1)];
      }
      int k0 = w0 + o * taps;
      int k1 = k0 + (rows > 1 ? taps : 0);
      int k2 = k1 + (rows > 2 ? taps : 0);
      int k3 = k2 + (rows > 3 ? taps : 0);
      for (int p = 0; p < row; p += RUN) {
        if (rows > 2) {
          WideTiles.forward4(
              image.taps(), image.cells(), p, w, k0, k1, k2, k3, start, wide, p, row);
        } else {
          WideTiles.forward2(image.taps(), image.cells(), p, w, k0, k1, start, wide, p, row);
        }
      }
      for (int r = 0; r < rows; r++) {
        image.gather(wide, r * row, y, y0 + (o + r) * plane, end);
      }
    }
  }

  /** One row of taps for each position, times the kernels. */
  private void forwardByPatches(
      WideImage image,
      int outChannels,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0) {
    Window window = image.window();
    int taps = window.taps();
    int plane = window.outPlane();
    sums = atLeast(sums, plane * taps);
    wide = atLeast(wide, plane * outChannels);
    for (int p = 0; p < plane; p++) {
      int at = p / window.outWidth() * image.width() + p % window.outWidth();
      for (int tap = 0; tap < taps; tap++) {
        sums[p * taps + tap] = image.cells()[image.taps()[tap] + at];
      }
    }
    linear.forward(plane, taps, outChannels, sums, 0, w, w0, b, b0, wide, 0);
    for (int o = 0; o < outChannels; o++) {
      for (int p = 0; p < plane; p++) {
        y[y0 + o * plane + p] = wide[p * outChannels + o];
      }
    }
  }

  @Override
  public void weightGrad(
      Window window,
      int outChannels,
      int n,
      float[] x,
      int x0,
      float[] dy,
      int dy0,
      float[] dw,
      int dw0) {
    if (!finite(n * window.channels() * window.inPlane(), x, x0)) {
      plain.weightGrad(window, outChannels, n, x, x0, dy, dy0, dw, dw0);
      return;
    }
    Plan plan = plan(window);
    if (plan.tilesWeightGrad()) {
      weightGradByTiles(plan.wide, outChannels, n, x, x0, dy, dy0, dw, dw0);
    } else {
      weightGradByStrips(plan.deep, outChannels, n, x, x0, dy, dy0, dw, dw0);
    }
  }

  private void weightGradByTiles(
      WideImage image,
      int outChannels,
      int n,
      float[] x,
      int x0,
      float[] dy,
      int dy0,
      float[] dw,
      int dw0) {
    Window window = image.window();
    int taps = window.taps();
    int vectors = Lanes.vectors(image.positions());
    int row = vectors * Lanes.COUNT;
    int padded = (taps + WideTiles.ACROSS - 1) / WideTiles.ACROSS * WideTiles.ACROSS;
    int kernel = padded * Lanes.COUNT;
    int rows = outChannels + outChannels % 2;
    sums = atLeast(sums, rows * kernel);
    Arrays.fill(sums, 0, rows * kernel, 0);
    wide = atLeast(wide, 2 * row);
    Arrays.fill(wide, 0, 2 * row, 0);
    for (int i = 0; i < n; i++) {
      image.read(x, x0 + i * window.channels() * window.inPlane());
      for (int o = 0; o < outChannels; o += 2) {
        int map = dy0 + (i * outChannels + o) * window.outPlane();
        image.spread(dy, map, wide, 0);
        if (o + 1 < outChannels) {
          image.spread(dy, map + window.outPlane(), wide, row);
        }
        weightGradTiles(image, vectors, o * kernel, (o + 1) * kernel);
      }
    }
    for (int o = 0; o < outChannels; o++) {
      for (int tap = 0; tap < taps; tap++) {
        dw[dw0 + o * taps + tap] += Lanes.sum(sums, o * kernel + tap * Lanes.COUNT);
      }
    }
  }

  private void weightGradTiles(WideImage image, int vectors, int s0, int s1) {
    int[] taps = image.taps();
    int last = taps.length - 1;
    int row = vectors * Lanes.COUNT;
    for (int tap = 0; tap <= last; tap += WideTiles.ACROSS) {
      WideTiles.weightGrad2(
          vectors,
          image.cells(),
          taps[tap],
          taps[Math.min(tap + 1, last)],
          taps[Math.min(tap + 2, last)],
          taps[Math.min(tap + 3, last)],
          taps[Math.min(tap + 4, last)],
          wide,
          0,
          row,
          sums,
          s0 + tap * Lanes.COUNT,
          s1 + tap * Lanes.COUNT);
    }
  }

  private void weightGradByStrips(
      DeepImage image,
      int outChannels,
      int n,
      float[] x,
      int x0,
      float[] dy,
      int dy0,
      float[] dw,
      int dw0) {
    Window window = image.window();
    int plane = window.outPlane();
    int patch = image.patch();
    sums = atLeast(sums, outChannels * patch);
    Arrays.fill(sums, 0, outChannels * patch, 0);
    for (int i = 0; i < n; i++) {
      image.read(x, x0 + i * window.channels() * window.inPlane());
      for (int o = 0; o < outChannels; o++) {
        int count = list.take(plane, dy, dy0 + (i * outChannels + o) * plane, image.positions());
        StripTiles.weightGrad(
            count, list.places(), list.values(), image.cells(), image.vectors(), sums, o * patch);
      }
    }
    int[] places = image.places();
    for (int o = 0; o < outChannels; o++) {
      for (int tap = 0; tap < places.length; tap++) {
        dw[dw0 + o * places.length + tap] += sums[o * patch + places[tap]];
      }
    }
  }

  @Override
  public void biasGrad(
      int n, int outChannels, int outPlane, float[] dy, int dy0, float[] db, int db0) {
    for (int i = 0; i < n; i++) {
      for (int o = 0; o < outChannels; o++) {
        db[db0 + o] += Lanes.sum(outPlane, dy, dy0 + (i * outChannels + o) * outPlane);
      }
    }
  }

  @Override
  public void inputGrad(
      Window window,
      int outChannels,
      int n,
      float[] w,
      int w0,
      float[] dy,
      int dy0,
      float[] dx,
      int dx0) {
    int plane = window.outPlane();
    if (!finite(outChannels * window.taps(), w, w0) || !finite(n * outChannels * plane, dy, dy0)) {
      plain.inputGrad(window, outChannels, n, w, w0, dy, dy0, dx, dx0);
      return;
    }
    DeepImage image = plan(window).deep;
    int patch = image.patch();
    layOutKernels(image, outChannels, w, w0);
    for (int i = 0; i < n; i++) {
      list.takeByPosition(outChannels, plane, dy, dy0 + i * outChannels * plane, patch);
      Arrays.fill(image.cells(), 0);
      for (int p = 0; p < plane; p++) {
        StripTiles.inputGrad(
            list.start(p),
            list.start(p + 1),
            list.places(),
            list.values(),
            kernels,
            image.vectors(),
            image.cells(),
            image.positions()[p]);
      }
      image.addTo(dx, dx0 + i * window.channels() * window.inPlane());
    }
    Arrays.fill(image.cells(), 0);
  }

  /** Lays each kernel out as a patch is, with zeros where a run ends before its last vector does. */
  private void layOutKernels(DeepImage image, int outChannels, float[] w, int w0) {
    int[] places = image.places();
    int patch = image.patch();
    kernels = atLeast(kernels, outChannels * patch);
    Arrays.fill(kernels, 0, outChannels * patch, 0);
    for (int o = 0; o < outChannels; o++) {
      for (int tap = 0; tap < places.length; tap++) {
        kernels[o * patch + places[tap]] = w[w0 + o * places.length + tap];
      }
    }
  }

  /** Whether all values are finite; their sum is finite only then. */
  private static boolean finite(int n, float[] x, int x0) {
    return Float.isFinite(Lanes.sum(n, x, x0));
  }

  private static float[] atLeast(float[] array, int length) {
    return array.length >= length ? array : new float[length];
  }
}
