package org.lenetexplorer.kernel.vector;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.Window;

/** Forward through convolution, ReLU and max-pool. */
final class BlockForward {
  private static final int L = Lanes.COUNT;

  private final PositionForward positions = new PositionForward();
  private final ChannelForward channels = new ChannelForward();
  private final int[] twice = new int[L];
  private final int[] same = new int[L];
  private final float[] lastValues = new float[L];
  private final int[] lastWinners = new int[L];
  private float[] values = new float[0];
  private int[] places = new int[0];

  BlockForward() {
    Arrays.setAll(twice, lane -> 2 * lane);
  }

  /** Computes {@code n} images; arrays and shapes as in the interface. */
  void run(
      BlockPlan plan,
      int n,
      float[] x,
      int x0,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0,
      int[] winners,
      int winners0) {
    Window window = plan.block().convolution();
    int image = window.channels() * window.inPlane();
    int outputs = plan.block().outChannels() * plan.block().pooling().outPlane();
    if (plan.channels()) {
      channels.begin(window.taps(), plan.block().outChannels(), w, w0, b, b0);
    }
    for (int i = 0; i < n; i++) {
      if (plan.channels()) {
        plan.convolution().wide().read(x, x0 + i * image);
        byChannels(plan, y, y0 + i * outputs, winners, winners0 + i * outputs);
      } else {
        plan.phases().read(x, x0 + i * image);
        byPositions(plan, w, w0, b, b0, y, y0 + i * outputs, winners, winners0 + i * outputs);
      }
    }
  }

  private void byPositions(
      BlockPlan plan,
      float[] w,
      int w0,
      float @Nullable [] b,
      int b0,
      float[] y,
      int y0,
      int[] winners,
      int winners0) {
    WideImage image = plan.phases();
    int outChannels = plan.block().outChannels();
    int plane = plan.block().pooling().outPlane();
    positions.begin(image.positions(), BlockPlan.PHASES * PositionForward.ROWS);
    for (int o = 0; o < outChannels; o += PositionForward.ROWS) {
      int rows = PositionForward.rows(outChannels, o);
      for (int phase = 0; phase < BlockPlan.PHASES; phase++) {
        int first = phase * PositionForward.ROWS;
        int[] taps = plan.phaseTaps(phase);
        positions.run(taps, image.cells(), outChannels, o, w, w0, b, b0, first);
      }
      for (int r = 0; r < rows; r++) {
        int map = (o + r) * plane;
        int room = outChannels * plane - map;
        choose(plan, r * positions.row(), y, y0 + map, winners, winners0 + map, room);
      }
    }
  }

  /**
   * Chooses for one map. A vector that reaches past a row's end is written over by the next row or map.
   *
   * @param room outputs from the map's first to the last that there is
   */
  private void choose(
      BlockPlan plan, int source, float[] y, int y0, int[] winners, int winners0, int room) {
    Window pooling = plan.block().pooling();
    int outWidth = pooling.outWidth();
    int whole = pooling.outHeight();
    if (outWidth < L) {
      whole = room < L ? 0 : Math.min(whole, (room - L) / outWidth + 1);
    }
    for (int j = 0; j < outWidth; j += L) {
      int column = Math.max(0, Math.min(j, outWidth - L));
      choose(plan, source, 0, whole, column, y, y0 + column, winners, winners0 + column);
    }
    for (int i = whole; i < pooling.outHeight(); i++) {
      choose(plan, source, i, 1, 0, lastValues, 0, lastWinners, 0);
      System.arraycopy(lastValues, 0, y, y0 + i * outWidth, outWidth);
      System.arraycopy(lastWinners, 0, winners, winners0 + i * outWidth, outWidth);
    }
  }

  private void choose(
      BlockPlan plan,
      int source,
      int row,
      int rows,
      int column,
      float[] y,
      int y0,
      int[] winners,
      int winners0) {
    Window pooling = plan.block().pooling();
    int width = plan.phases().width();
    int step = PositionForward.ROWS * positions.row();
    PoolTiles.choose(
        rows,
        positions.wide(),
        source + row * width + column,
        width,
        step,
        2 * step,
        3 * step,
        twice,
        2 * (row * pooling.width() + column),
        2 * pooling.width(),
        pooling.width(),
        y,
        y0,
        winners,
        winners0,
        pooling.outWidth());
  }

  private void byChannels(BlockPlan plan, float[] y, int y0, int[] winners, int winners0) {
    Window pooling = plan.block().pooling();
    channels.run(plan.convolution().wide());
    int step = channels.step();
    int width = pooling.width();
    int outWidth = pooling.outWidth();
    int plane = pooling.outPlane();
    values = Lanes.atLeast(values, plane * step);
    if (places.length < plane * step) {
      places = new int[plane * step];
    }
    for (int i = 0; i < pooling.outHeight(); i++) {
      for (int o = 0; o < step; o += L) {
        PoolTiles.choose(
            outWidth,
            channels.sums(),
            2 * i * width * step + o,
            2 * step,
            step,
            width * step,
            (width + 1) * step,
            same,
            2 * i * width,
            2,
            width,
            values,
            i * outWidth * step + o,
            places,
            i * outWidth * step + o,
            step);
      }
    }
    for (int o = 0; o < plan.block().outChannels(); o++) {
      for (int out = 0; out < plane; out++) {
        y[y0 + o * plane + out] = values[out * step + o];
        winners[winners0 + o * plane + out] = places[out * step + o];
      }
    }
  }
}
