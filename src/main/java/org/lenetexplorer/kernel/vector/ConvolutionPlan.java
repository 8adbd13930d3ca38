package org.lenetexplorer.kernel.vector;

import org.lenetexplorer.kernel.Window;

/** The layouts for one window, and which of them serves best. */
final class ConvolutionPlan {
  /** A strip reads a vector for each product, a tile nine for twenty: so many more products it may cost. */
  private static final double TILE_GAIN = 1.2;

  private final Window window;
  private final WideImage wide;
  private final DeepImage deep;
  private final boolean smallMaps;

  ConvolutionPlan(Window window) {
    this.window = window;
    wide = new WideImage(window, PositionForward.RUN);
    deep = new DeepImage(window);
    smallMaps = Lanes.vectors(wide.positions()) * Lanes.COUNT > 2 * window.outPlane();
  }

  WideImage wide() {
    return wide;
  }

  DeepImage deep() {
    return deep;
  }

  /** Whether most of a vector of positions would be idle. */
  boolean smallMaps() {
    return smallMaps;
  }

  /** Whether forward is cheaper by vectors of output channels than by vectors of positions. */
  boolean channelsForward(int outChannels) {
    return channelsForward(
        outChannels, PositionForward.vectors(wide.positions(), outChannels, window.taps()));
  }

  /** The same, compared with a given number of products in vectors. */
  boolean channelsForward(int outChannels, double vectors) {
    return ChannelForward.fits(window) && ChannelForward.vectors(window, outChannels) < vectors;
  }

  /** Whether ∂w is cheaper by vectors of positions than by vectors of a patch. */
  boolean tilesWeightGrad() {
    double tiles = (double) window.taps() * Lanes.vectors(wide.positions());
    double strips = (double) window.outPlane() * deep.vectors().length;
    return tiles <= TILE_GAIN * strips;
  }
}
