package org.lenetexplorer.ui.component;

import java.awt.Point;

/**
 * A window that slides over a padded map and makes one cell of another map at each position. All lengths are in cells; rows and
 * columns of the map count from 0, padding lies below 0 and behind the last.
 *
 * @param rows one direction, from top to bottom
 * @param columns the other, from left to right
 */
public record SlidingWindow(Axis rows, Axis columns) {
  /**
   * One direction.
   *
   * @param extent cells of the map without padding
   * @param kernel cells of the window
   * @param stride cells from one position to the next
   * @param padding cells added on each side
   */
  public record Axis(int extent, int kernel, int stride, int padding) {
    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if one is too small, or the window does not fit
     */
    public Axis {
      if (extent < 1 || kernel < 1 || stride < 1 || padding < 0 || kernel > extent + 2 * padding) {
        throw new IllegalArgumentException("a window of %d with stride %d on %d + 2·%d cells"
            .formatted(kernel, stride, extent, padding));
      }
    }

    /** Positions of the window, and cells of the output: ⌊(extent − kernel + 2·padding) / stride⌋ + 1. */
    public int positions() {
      return (extent - kernel + 2 * padding) / stride + 1;
    }

    /** Cells of the map with its padding. */
    int padded() {
      return extent + 2 * padding;
    }

    /** Where the window begins at a position; below 0 in the padding. */
    int start(int position) {
      return position * stride - padding;
    }

    /** The position whose window's middle is nearest to a cell. */
    int nearest(int cell) {
      double exact = (cell + padding - (kernel - 1) / 2.0) / stride;
      return Math.max(0, Math.min(positions() - 1, (int) Math.round(exact)));
    }

    /** Whether any position reads a cell of the map. */
    boolean isCovered(int cell) {
      int place = cell + padding;
      int last = Math.min(positions() - 1, place / stride);
      return place < last * stride + kernel;
    }

    /** {@code rows 2–6}, {@code row 3}, {@code rows 0–2 and 2 of padding}. */
    String words(String one, int position) {
      int from = Math.max(0, start(position));
      int to = Math.min(extent, start(position) + kernel) - 1;
      int inside = Math.max(0, to - from + 1);
      String outside = kernel - inside + " of padding";
      if (inside == 0) {
        return one + "s: " + outside;
      }
      String cells = inside == 1 ? one + " " + from : one + "s " + from + "–" + to;
      return cells + (inside == kernel ? "" : " and " + outside);
    }
  }

  /** What makes an output cell: {@code output [2, 3] ← rows 2–6, columns 3–7}. */
  public String sentence(Point output) {
    return "output [" + output.y + ", " + output.x + "] ← " + rows.words("row", output.y) + ", "
        + columns.words("column", output.x);
  }

  /** Positions of the window in all. */
  int positions() {
    return rows.positions() * columns.positions();
  }

  /** The output cell at a place in reading order, as (column, row). */
  Point output(int place) {
    return new Point(place % columns.positions(), place / columns.positions());
  }
}
