package org.lenetexplorer.kernel.vector;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.ConvolutionKernels;
import org.lenetexplorer.kernel.LinearKernels;
import org.lenetexplorer.kernel.Window;

/**
 * Convolution without a matrix of patches: forward runs vectors of positions or of output channels over a {@link WideImage},
 * the gradients run vectors of a patch over a {@link DeepImage}, or vectors of positions where there are many positions for
 * few weights. Maps too small for a vector go through the matrix after all.
 */
final class VectorConvolution implements ConvolutionKernels {
  private final Map<Window, ConvolutionPlan> plans = new HashMap<>();
  private final DeltaList list = new DeltaList();
  private final PositionForward positionForward = new PositionForward();
  private final ChannelForward channelForward = new ChannelForward();
  private final WeightTiles weightTiles = new WeightTiles();
  private final WeightStrips weightStrips = new WeightStrips();
  private final InputStrips inputStrips = new InputStrips();
  private final ConvolutionKernels plain;
  private final LinearKernels linear;
  private float[] patches = new float[0];
  private float[] products = new float[0];

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

  /** The plan for a window, made at its first use. */
  private ConvolutionPlan plan(Window window) {
    return plans.computeIfAbsent(window, ConvolutionPlan::new);
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
    ConvolutionPlan plan = plan(window);
    WideImage wide = plan.wide();
    int image = window.channels() * window.inPlane();
    int maps = outChannels * window.outPlane();
    boolean channels = !plan.smallMaps() && plan.channelsForward(outChannels);
    if (channels) {
      channelForward.begin(window.taps(), outChannels, w, w0, b, b0);
    }
    for (int i = 0; i < n; i++) {
      wide.read(x, x0 + i * image);
      if (plan.smallMaps()) {
        forwardByPatches(wide, outChannels, w, w0, b, b0, y, y0 + i * maps);
      } else if (channels) {
        channelForward.run(wide);
        channelForward.store(window.outPlane(), y, y0 + i * maps);
      } else {
        forwardByPositions(wide, outChannels, w, w0, b, b0, y, y0 + i * maps, y0 + n * maps);
      }
    }
  }

  private void forwardByPositions(
      WideImage image,
      int outChannels,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0,
      int end) {
    int plane = image.window().outPlane();
    positionForward.begin(image.positions(), PositionForward.ROWS);
    for (int o = 0; o < outChannels; o += PositionForward.ROWS) {
      positionForward.run(image.taps(), image.cells(), outChannels, o, w, w0, b, b0, 0);
      for (int r = 0; r < PositionForward.rows(outChannels, o); r++) {
        int map = y0 + (o + r) * plane;
        image.gather(positionForward.wide(), r * positionForward.row(), y, map, end);
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
    patches = Lanes.atLeast(patches, plane * taps);
    products = Lanes.atLeast(products, plane * outChannels);
    for (int p = 0; p < plane; p++) {
      int at = p / window.outWidth() * image.width() + p % window.outWidth();
      for (int tap = 0; tap < taps; tap++) {
        patches[p * taps + tap] = image.cells()[image.taps()[tap] + at];
      }
    }
    linear.forward(plane, taps, outChannels, patches, 0, w, w0, b, b0, products, 0);
    for (int o = 0; o < outChannels; o++) {
      for (int p = 0; p < plane; p++) {
        y[y0 + o * plane + p] = products[p * outChannels + o];
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
    if (!Lanes.finite(n * window.channels() * window.inPlane(), x, x0)) {
      plain.weightGrad(window, outChannels, n, x, x0, dy, dy0, dw, dw0);
      return;
    }
    ConvolutionPlan plan = plan(window);
    if (plan.tilesWeightGrad()) {
      weightGradByTiles(plan.wide(), outChannels, n, x, x0, dy, dy0, dw, dw0);
    } else {
      weightGradByStrips(plan.deep(), outChannels, n, x, x0, dy, dy0, dw, dw0);
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
    weightTiles.begin(image, outChannels);
    for (int i = 0; i < n; i++) {
      image.read(x, x0 + i * window.channels() * window.inPlane());
      for (int o = 0; o < outChannels; o += WeightTiles.ROWS) {
        int map = dy0 + (i * outChannels + o) * window.outPlane();
        for (int r = 0; r < WeightTiles.rows(outChannels, o); r++) {
          image.spread(dy, map + r * window.outPlane(), weightTiles.rows(), weightTiles.row(r));
        }
        weightTiles.add(image, o);
      }
    }
    weightTiles.finish(window, outChannels, dw, dw0);
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
    weightStrips.begin(image, outChannels);
    for (int i = 0; i < n; i++) {
      image.read(x, x0 + i * window.channels() * window.inPlane());
      for (int o = 0; o < outChannels; o++) {
        int map = dy0 + (i * outChannels + o) * plane;
        weightStrips.add(image, o, list, list.take(image.blocks(), dy, map, image.positions()));
      }
    }
    weightStrips.finish(image, outChannels, dw, dw0);
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
    if (!Lanes.finite(outChannels * window.taps(), w, w0)
        || !Lanes.finite(n * outChannels * plane, dy, dy0)) {
      plain.inputGrad(window, outChannels, n, w, w0, dy, dy0, dx, dx0);
      return;
    }
    DeepImage image = plan(window).deep();
    inputStrips.begin(image, outChannels, w, w0);
    for (int i = 0; i < n; i++) {
      list.takeByPosition(outChannels, plane, dy, dy0 + i * outChannels * plane, image.patch());
      inputStrips.add(image, list, dx, dx0 + i * window.channels() * window.inPlane());
    }
    inputStrips.finish(image);
  }
}
