package org.lenetexplorer.kernel.vector;

import org.lenetexplorer.kernel.Block;
import org.lenetexplorer.kernel.Window;

/**
 * The layouts for one block. With positions in the lanes, the four candidates of a pooling window are computed as four
 * convolutions of twice the stride, one for each place in the window: choosing among them then needs no shuffle.
 */
final class BlockPlan {
  /** Places in a pooling window. */
  static final int PHASES = 4;

  private final Block block;
  private final ConvolutionPlan convolution;
  private final WideImage phases;
  private final int[][] phaseTaps = new int[PHASES][];
  private final int[] widePlaces;
  private final boolean channels;

  BlockPlan(Block block) {
    this.block = block;
    Window window = block.convolution();
    convolution = new ConvolutionPlan(window);
    phases = new WideImage(twice(window), PositionForward.RUN);
    for (int phase = 0; phase < PHASES; phase++) {
      phaseTaps[phase] = taps(window, phase / 2, phase % 2);
    }
    widePlaces = new int[window.outPlane()];
    for (int p = 0; p < widePlaces.length; p++) {
      widePlaces[p] = p / window.outWidth() * convolution.wide().width() + p % window.outWidth();
    }
    double vectors =
        PHASES * PositionForward.vectors(phases.positions(), block.outChannels(), window.taps());
    channels = convolution.channelsForward(block.outChannels(), vectors);
  }

  /** The window that covers what four neighbouring positions read. */
  private static Window twice(Window window) {
    return new Window(
        window.channels(),
        window.height(),
        window.width(),
        window.kernelHeight() + window.strideHeight(),
        window.kernelWidth() + window.strideWidth(),
        2 * window.strideHeight(),
        2 * window.strideWidth(),
        window.padHeight(),
        window.padWidth());
  }

  private int[] taps(Window window, int row, int column) {
    int[] taps = new int[window.taps()];
    Window twice = phases.window();
    for (int tap = 0; tap < taps.length; tap++) {
      int v = tap % window.kernelWidth() + column * window.strideWidth();
      int u = tap / window.kernelWidth() % window.kernelHeight() + row * window.strideHeight();
      int c = tap / (window.kernelWidth() * window.kernelHeight());
      taps[tap] = phases.taps()[(c * twice.kernelHeight() + u) * twice.kernelWidth() + v];
    }
    return taps;
  }

  Block block() {
    return block;
  }

  ConvolutionPlan convolution() {
    return convolution;
  }

  /** The image, cut for four convolutions of twice the stride. */
  WideImage phases() {
    return phases;
  }

  /** Where each tap of a phase finds the cell for position 0. */
  int[] phaseTaps(int phase) {
    return phaseTaps[phase];
  }

  /** Where each position lies on rows of the wide image. */
  int[] widePlaces() {
    return widePlaces;
  }

  /** Whether forward is cheaper by vectors of output channels. */
  boolean channels() {
    return channels;
  }
}
