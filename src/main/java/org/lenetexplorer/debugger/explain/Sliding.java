package org.lenetexplorer.debugger.explain;

import org.lenetexplorer.kernel.Window;

/**
 * Which positions of a sliding window cover which cells.
 *
 * @param window the window on the maps of one image
 */
record Sliding(Window window) {
  /**
   * Positions or cells next to each other along one dimension.
   *
   * @param first the first
   * @param count how many, at least 0
   */
  record Span(int first, int count) {
    static Span between(int first, int last) {
      return new Span(first, Math.max(0, last - first + 1));
    }

    int last() {
      return first + count - 1;
    }
  }

  /** The row of the map under row u of the window at position i; outside the map on padding. */
  int row(int i, int u) {
    return i * window.strideHeight() - window.padHeight() + u;
  }

  /** The column of the map under column v of the window at position j. */
  int column(int j, int v) {
    return j * window.strideWidth() - window.padWidth() + v;
  }

  boolean inside(int row, int column) {
    return row >= 0 && row < window.height() && column >= 0 && column < window.width();
  }

  /** The rows of the map under the window at position i, without padding. */
  Span rowsUnder(int i) {
    int last = Math.min(window.height() - 1, row(i, window.kernelHeight() - 1));
    return Span.between(Math.max(0, row(i, 0)), last);
  }

  /** The columns of the map under the window at position j, without padding. */
  Span columnsUnder(int j) {
    int last = Math.min(window.width() - 1, column(j, window.kernelWidth() - 1));
    return Span.between(Math.max(0, column(j, 0)), last);
  }

  /** The positions whose window covers a row. */
  Span positionsOver(int row) {
    return over(
        row + window.padHeight(), window.kernelHeight(), window.strideHeight(), window.outHeight());
  }

  /** The positions whose window covers a column. */
  Span positionsAcross(int column) {
    return over(
        column + window.padWidth(), window.kernelWidth(), window.strideWidth(), window.outWidth());
  }

  private static Span over(int padded, int kernel, int stride, int positions) {
    int first = Math.max(0, -Math.floorDiv(kernel - 1 - padded, stride));
    return Span.between(first, Math.min(positions - 1, padded / stride));
  }

  /** The output places, map by map, whose window covers an element of the input [N, C, H, W]. */
  Cells pooled(int element) {
    int map = element / window.inPlane();
    Span rows = positionsOver(element % window.inPlane() / window.width());
    Span columns = positionsAcross(element % window.width());
    int start = map * window.outPlane() + rows.first() * window.outWidth() + columns.first();
    return new Cells(
        rows.count() * columns.count(),
        k -> start + k / columns.count() * window.outWidth() + k % columns.count());
  }

  /** The places in the input [N, C, H, W] under the window of an output element, map by map, without padding. */
  Cells under(int element) {
    int position = element % window.outPlane();
    Span rows = rowsUnder(position / window.outWidth());
    Span columns = columnsUnder(position % window.outWidth());
    int map = element / window.outPlane() * window.inPlane();
    int start = map + rows.first() * window.width() + columns.first();
    return new Cells(
        rows.count() * columns.count(),
        k -> start + k / columns.count() * window.width() + k % columns.count());
  }
}
