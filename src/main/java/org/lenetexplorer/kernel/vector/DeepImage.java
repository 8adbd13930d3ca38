package org.lenetexplorer.kernel.vector;

import org.lenetexplorer.kernel.Window;

/**
 * One image [H, W, C] with its channels last and padded with zeros: what a window covers in one row is then one run of kW·C
 * cells, and a position's patch is kH such runs, each of ⌈kW·C / L⌉ vectors. What the vectors read beyond a run meets weights
 * of zero, or is dropped.
 */
final class DeepImage {
  private final Window window;
  private final int channels;
  private final int line;
  private final int[] positions;
  private final int[] order;
  private final int[] blocks;
  private final int[] places;
  private final int[] vectors;
  private final float[] cells;

  DeepImage(Window window) {
    this.window = window;
    channels = window.channels();
    line = (window.width() + 2 * window.padWidth()) * channels;
    int runVectors = Lanes.vectors(window.kernelWidth() * channels);
    positions = new int[window.outPlane()];
    for (int p = 0; p < positions.length; p++) {
      int i = p / window.outWidth() * window.strideHeight();
      int j = p % window.outWidth() * window.strideWidth();
      positions[p] = i * line + j * channels;
    }
    order = order(window);
    blocks = blocks(window);
    vectors = new int[StripTiles.padded(window.kernelHeight() * runVectors)];
    for (int k = 0; k < window.kernelHeight() * runVectors; k++) {
      vectors[k] = k / runVectors * line + k % runVectors * Lanes.COUNT;
    }
    places = new int[window.taps()];
    for (int tap = 0; tap < places.length; tap++) {
      int v = tap % window.kernelWidth();
      int u = tap / window.kernelWidth() % window.kernelHeight();
      int c = tap / (window.kernelWidth() * window.kernelHeight());
      places[tap] = u * runVectors * Lanes.COUNT + v * channels + c;
    }
    int rows = window.height() + 2 * window.padHeight();
    cells = new float[rows * line + runVectors * Lanes.COUNT];
  }

  /** All positions, so that one's patch and the next one's share no cell: what was just stored can't be loaded at once. */
  private static int[] order(Window window) {
    int[] order = new int[window.outPlane()];
    int down = (window.kernelHeight() - 1) / window.strideHeight() + 1;
    int across = window.kernelWidth() / window.strideWidth() + 1;
    int count = 0;
    for (int group = 0; group < down * across; group++) {
      for (int i = group / across; i < window.outHeight(); i += down) {
        for (int j = group % across; j < window.outWidth(); j += across) {
          order[count++] = i * window.outWidth() + j;
        }
      }
    }
    return order;
  }

  /** All positions, in blocks of two by two: so behind a max-pool of that size they are in the order of its outputs. */
  private static int[] blocks(Window window) {
    int[] blocks = new int[window.outPlane()];
    int count = 0;
    for (int i = 0; i < window.outHeight(); i += 2) {
      for (int j = 0; j < window.outWidth(); j += 2) {
        for (int row = i; row < Math.min(i + 2, window.outHeight()); row++) {
          for (int column = j; column < Math.min(j + 2, window.outWidth()); column++) {
            blocks[count++] = row * window.outWidth() + column;
          }
        }
      }
    }
    return blocks;
  }

  Window window() {
    return window;
  }

  /** Where each position's patch begins in the cells. */
  int[] positions() {
    return positions;
  }

  /** The order in which patches are best added to. */
  int[] order() {
    return order;
  }

  /** The positions in the order in which products with δ are summed. */
  int[] blocks() {
    return blocks;
  }

  /** Where each vector of a patch lies from its beginning; what fills up the last strip is 0. */
  int[] vectors() {
    return vectors;
  }

  float[] cells() {
    return cells;
  }

  /** Cells that a kernel takes when it is laid out as a patch is. */
  int patch() {
    return vectors.length * Lanes.COUNT;
  }

  /** The place of each tap (c, u, v) in a kernel that is laid out as a patch is. */
  int[] places() {
    return places;
  }

  /** Takes an image [C, H, W]; the zeros around it stay. */
  void read(float[] x, int x0) {
    int source = x0;
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < window.height(); y++) {
        int target = cell(c, y);
        for (int j = 0; j < window.width(); j++) {
          cells[target + j * channels] = x[source++];
        }
      }
    }
  }

  /** Adds the cells, without those of the padding, to an image [C, H, W]. */
  void addTo(float[] x, int x0) {
    int target = x0;
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < window.height(); y++) {
        int source = cell(c, y);
        for (int j = 0; j < window.width(); j++) {
          x[target++] += cells[source + j * channels];
        }
      }
    }
  }

  private int cell(int c, int y) {
    return (y + window.padHeight()) * line + window.padWidth() * channels + c;
  }
}
