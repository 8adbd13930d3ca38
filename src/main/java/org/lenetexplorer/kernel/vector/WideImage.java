package org.lenetexplorer.kernel.vector;

import org.lenetexplorer.kernel.Window;

/**
 * One image copied so that, under every tap of a window, neighbouring positions read neighbouring cells: padded with zeros,
 * and cut into one part for each remainder of row and column by the stride. Positions are numbered along rows that are as
 * wide as such a part, so that one run of vectors passes over all rows; the few positions at a row's end that do not exist
 * are computed as well, and dropped.
 */
final class WideImage {
  private final Window window;
  private final int height;
  private final int width;
  private final int positions;
  private final int[] taps;
  private final float[] cells;

  /**
   * An empty image.
   *
   * @param run positions that are read beyond the last at most
   */
  WideImage(Window window, int run) {
    this.window = window;
    int rows = window.strideHeight();
    int columns = window.strideWidth();
    height = (window.height() + 2 * window.padHeight() + rows - 1) / rows;
    width = (window.width() + 2 * window.padWidth() + columns - 1) / columns;
    positions = (window.outHeight() - 1) * width + window.outWidth();
    taps = new int[window.taps()];
    int last = 0;
    for (int tap = 0; tap < taps.length; tap++) {
      int v = tap % window.kernelWidth();
      int u = tap / window.kernelWidth() % window.kernelHeight();
      int c = tap / (window.kernelWidth() * window.kernelHeight());
      taps[tap] = part(c, u % rows, v % columns) + u / rows * width + v / columns;
      last = Math.max(last, taps[tap]);
    }
    int parts = window.channels() * rows * columns * height * width;
    cells = new float[Math.max(parts, last + positions + run)];
  }

  private int part(int channel, int row, int column) {
    int index = (channel * window.strideHeight() + row) * window.strideWidth() + column;
    return index * height * width;
  }

  Window window() {
    return window;
  }

  /** Cells from one row of positions to the next. */
  int width() {
    return width;
  }

  /** Positions from the first to the last that exists. */
  int positions() {
    return positions;
  }

  /** Where each tap (c, u, v) finds the cell for position 0. */
  int[] taps() {
    return taps;
  }

  float[] cells() {
    return cells;
  }

  /** Takes an image [C, H, W]; the zeros around it stay. */
  void read(float[] x, int x0) {
    boolean whole = window.padHeight() == 0 && window.padWidth() == 0;
    boolean dense = window.strideHeight() == 1 && window.strideWidth() == 1;
    if (whole && dense) {
      System.arraycopy(x, x0, cells, 0, window.channels() * window.inPlane());
      return;
    }
    for (int row = 0; row < window.channels() * window.height(); row++) {
      int c = row / window.height();
      int y = row % window.height() + window.padHeight();
      int source = x0 + row * window.width();
      int line = y / window.strideHeight() * width;
      if (dense) {
        int target = part(c, 0, 0) + line + window.padWidth();
        Lanes.copy(window.width(), x, source, cells, target);
      } else {
        readRow(x, source, c, y % window.strideHeight(), line);
      }
    }
  }

  private void readRow(float[] x, int source, int c, int row, int line) {
    int step = window.strideWidth();
    if (step == 2 && window.width() >= 2 * Lanes.COUNT) {
      int even = window.padWidth();
      int odd = even + 1;
      Lanes.split(
          window.width() & -2,
          x,
          source,
          cells,
          part(c, row, even % 2) + line + even / 2,
          part(c, row, odd % 2) + line + odd / 2);
      if (window.width() % 2 == 1) {
        int last = even + window.width() - 1;
        cells[part(c, row, last % 2) + line + last / 2] = x[source + window.width() - 1];
      }
      return;
    }
    for (int first = 0; first < Math.min(step, window.width()); first++) {
      int column = first + window.padWidth();
      int target = part(c, row, column % step) + line + column / step;
      for (int j = first; j < window.width(); j += step) {
        cells[target++] = x[source + j];
      }
    }
  }

  /** Puts one output map [oH, oW] on rows of this image's width; what lies between the rows is left as it is. */
  void spread(float[] map, int map0, float[] wide, int wide0) {
    for (int i = 0; i < window.outHeight(); i++) {
      Lanes.copy(window.outWidth(), map, map0 + i * window.outWidth(), wide, wide0 + i * width);
    }
  }

  /**
   * Takes an output map [oH, oW] from rows of this image's width.
   *
   * @param end one past the last value of {@code map} that may be overwritten: what follows the map is written later
   */
  void gather(float[] wide, int wide0, float[] map, int map0, int end) {
    for (int i = 0; i < window.outHeight(); i++) {
      int row = map0 + i * window.outWidth();
      Lanes.copy(window.outWidth(), wide, wide0 + i * width, map, row, end);
    }
  }
}
