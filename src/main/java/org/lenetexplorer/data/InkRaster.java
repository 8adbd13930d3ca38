package org.lenetexplorer.data;

import java.util.Arrays;

/**
 * A path on a square grid of pixels: how deep each pixel's middle lies in the ink, from its distance to the
 * nearest of the path's pieces. The depth is the stroke's radius there less the distance, in pixels: negative
 * outside the ink.
 */
final class InkRaster {
  /** The depth far from all ink, in pixels. */
  static final float OUTSIDE = -4;

  /** How far around the ink depths are written, in pixels. */
  private static final double REACH = 2;

  private final int side;
  private final float[] depth;

  /**
   * A grid without ink.
   *
   * @param side in pixels
   */
  InkRaster(int side) {
    this.side = side;
    this.depth = new float[side * side];
    Arrays.fill(depth, OUTSIDE);
  }

  /** Draws a path given in pixels, (0, 0) at the grid's upper left corner. */
  void draw(PenPath path) {
    for (int i = 1; i < path.size(); i++) {
      if (path.joined(i)) {
        drawPiece(path, i - 1, i);
      }
    }
  }

  private void drawPiece(PenPath path, int a, int b) {
    double reach = Math.max(path.radius(a), path.radius(b)) + REACH;
    int left = first(Math.min(path.x(a), path.x(b)) - reach);
    int right = last(Math.max(path.x(a), path.x(b)) + reach);
    int top = first(Math.min(path.y(a), path.y(b)) - reach);
    int bottom = last(Math.max(path.y(a), path.y(b)) + reach);
    double dx = path.x(b) - path.x(a);
    double dy = path.y(b) - path.y(a);
    double perSquare = 1 / Math.max(dx * dx + dy * dy, 1e-12);
    double widening = path.radius(b) - path.radius(a);
    for (int row = top; row <= bottom; row++) {
      double fromY = row + 0.5 - path.y(a);
      for (int column = left; column <= right; column++) {
        double fromX = column + 0.5 - path.x(a);
        double along = Math.min(1, Math.max(0, (fromX * dx + fromY * dy) * perSquare));
        double offX = fromX - along * dx;
        double offY = fromY - along * dy;
        double distance = Math.sqrt(offX * offX + offY * offY);
        int pixel = row * side + column;
        float inside = (float) (path.radius(a) + along * widening - distance);
        depth[pixel] = Math.max(depth[pixel], inside);
      }
    }
  }

  private int first(double coordinate) {
    return Math.max(0, (int) Math.floor(coordinate - 0.5));
  }

  private int last(double coordinate) {
    return Math.min(side - 1, (int) Math.ceil(coordinate - 0.5));
  }

  /** The depth of each pixel, row by row, {@link #OUTSIDE} or more; the grid's own array. */
  float[] depth() {
    return depth;
  }
}
