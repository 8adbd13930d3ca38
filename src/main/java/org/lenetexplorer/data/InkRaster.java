package org.lenetexplorer.data;

/**
 * Ink on a square grid of pixels: how much of each pixel a path covers, from its distance to the path's pieces. A pixel is
 * full where the distance to the middle of its square is less than the radius, by half the edge's width, and empty beyond.
 */
final class InkRaster {
  private final int side;
  private final double edge;
  private final float[] coverage;

  /**
   * An empty grid.
   *
   * @param side in pixels
   * @param edge width of the stroke's soft edge, in pixels
   */
  InkRaster(int side, double edge) {
    this.side = side;
    this.edge = edge;
    this.coverage = new float[side * side];
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
    double reach = Math.max(path.radius(a), path.radius(b)) + edge / 2;
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
        double inside = (path.radius(a) + along * widening - distance) / edge + 0.5;
        int pixel = row * side + column;
        coverage[pixel] = Math.max(coverage[pixel], (float) Math.min(1, inside));
      }
    }
  }

  private int first(double coordinate) {
    return Math.max(0, (int) Math.floor(coordinate - 0.5));
  }

  private int last(double coordinate) {
    return Math.min(side - 1, (int) Math.ceil(coordinate - 0.5));
  }

  /** Pixels a side. */
  int side() {
    return side;
  }

  /** How much of each pixel is covered, from 0 to 1, row by row; the grid's own array. */
  float[] coverage() {
    return coverage;
  }
}
