package org.lenetexplorer.kernel.vector;

import org.jspecify.annotations.Nullable;
import org.lenetexplorer.kernel.Window;

/**
 * Convolution with vectors of output channels, which leaves no lane idle on small maps. The weights are turned once for all
 * images of a call; what comes out is [position, channel].
 */
final class ChannelForward {
  private float[] weights = new float[0];
  private float[] start = new float[0];
  private float[] sums = new float[0];
  private int channels;
  private int step;

  /** Whether maps of this window can be cut into tiles. */
  static boolean fits(Window window) {
    return window.outHeight() >= ChannelTiles.DOWN && window.outWidth() >= ChannelTiles.NARROW;
  }

  /** Products that a forward pass of one image takes, in vectors. */
  static double vectors(Window window, int outChannels) {
    int down = (window.outHeight() + ChannelTiles.DOWN - 1) / ChannelTiles.DOWN;
    int across = (window.outWidth() + ChannelTiles.NARROW - 1) / ChannelTiles.NARROW;
    int positions = down * ChannelTiles.DOWN * across * ChannelTiles.NARROW;
    return (double) positions * Lanes.vectors(outChannels) * window.taps();
  }

  /** Takes weights [O, taps] and biases. */
  void begin(int taps, int outChannels, float[] w, int w0, float @Nullable [] b, int b0) {
    channels = outChannels;
    step = Lanes.vectors(outChannels) * Lanes.COUNT;
    weights = Lanes.atLeast(weights, taps * step);
    start = Lanes.atLeast(start, step);
    for (int o = 0; o < outChannels; o++) {
      start[o] = b == null ? 0 : b[b0 + o];
      for (int tap = 0; tap < taps; tap++) {
        weights[tap * step + o] = w[w0 + o * taps + tap];
      }
    }
  }

  /** Computes all positions of an image. */
  void run(WideImage image) {
    Window window = image.window();
    int width = window.outWidth();
    sums = Lanes.atLeast(sums, window.outPlane() * step);
    for (int i = 0; i < window.outHeight(); i += ChannelTiles.DOWN) {
      int row = Math.min(i, window.outHeight() - ChannelTiles.DOWN);
      int j = 0;
      for (; j <= width - ChannelTiles.WIDE; j += ChannelTiles.WIDE) {
        tiles(image, row, j, true);
      }
      for (; j < width; j += ChannelTiles.NARROW) {
        tiles(image, row, Math.min(j, width - ChannelTiles.NARROW), false);
      }
    }
  }

  private void tiles(WideImage image, int row, int column, boolean wide) {
    int[] taps = image.taps();
    float[] x = image.cells();
    int upper = row * image.width() + column;
    int lower = upper + image.width();
    int outWidth = image.window().outWidth();
    int y0 = (row * outWidth + column) * step;
    int y1 = y0 + outWidth * step;
    for (int o = 0; o < step; o += Lanes.COUNT) {
      if (wide) {
        ChannelTiles.forward10(
            taps, x, upper, lower, weights, o, step, start, sums, y0 + o, y1 + o);
      } else {
        ChannelTiles.forward5(taps, x, upper, lower, weights, o, step, start, sums, y0 + o, y1 + o);
      }
    }
  }

  /** What {@link #run} computed, [position, channel], rows of {@link #step()} values. */
  float[] sums() {
    return sums;
  }

  /** Values from one position to the next. */
  int step() {
    return step;
  }

  /** Writes what was computed as maps [O, plane]. */
  void store(int plane, float[] y, int y0) {
    for (int o = 0; o < channels; o++) {
      int map = y0 + o * plane;
      for (int p = 0; p < plane; p++) {
        y[map + p] = sums[p * step + o];
      }
    }
  }
}
