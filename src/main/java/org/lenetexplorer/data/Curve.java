package org.lenetexplorer.data;

/**
 * A smooth curve through points: cubic Hermite pieces whose tangent at a point runs parallel to the line
 * between its neighbours and is as long as the piece. At a corner and at the ends each side bends on its own.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Cubic_Hermite_spline">Cubic Hermite spline</a>
 */
final class Curve {
  private static final int STEPS = 7;

  private final double[] x;
  private final double[] y;
  private final boolean[] corner;

  /**
   * A curve through these points, shared.
   *
   * @param corner whether the curve breaks at a point; true for the first and the last
   */
  Curve(double[] x, double[] y, boolean[] corner) {
    this.x = x;
    this.y = y;
    this.corner = corner;
  }

  /** Appends the curve to a path, with the pen lifted before its first point. */
  void appendTo(PenPath path) {
    path.add(x[0], y[0], false);
    for (int i = 0; i + 1 < x.length; i++) {
      appendPiece(i, path);
    }
  }

  private void appendPiece(int i, PenPath path) {
    double length = Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
    double startX = tangent(x, i, i, length);
    double startY = tangent(y, i, i, length);
    double endX = tangent(x, i + 1, i, length);
    double endY = tangent(y, i + 1, i, length);
    for (int step = 1; step <= STEPS; step++) {
      double t = (double) step / STEPS;
      path.add(
          hermite(x[i], x[i + 1], startX, endX, t), hermite(y[i], y[i + 1], startY, endY, t), true);
    }
  }

  /** One coordinate of the tangent at {@code point} for the piece from {@code piece} to the next point. */
  private double tangent(double[] coordinate, int point, int piece, double length) {
    double chord = coordinate[piece + 1] - coordinate[piece];
    if (!corner[point]) {
      return smoothTangent(coordinate, point, length);
    }
    int other = point == piece ? piece + 1 : piece;
    return corner[other] ? chord : 1.5 * chord - 0.5 * smoothTangent(coordinate, other, length);
  }

  private double smoothTangent(double[] coordinate, int point, double length) {
    double dx = x[point + 1] - x[point - 1];
    double dy = y[point + 1] - y[point - 1];
    double neighbours = Math.max(Math.hypot(dx, dy), 1e-9);
    return length * (coordinate[point + 1] - coordinate[point - 1]) / neighbours;
  }

  private static double hermite(double from, double to, double start, double end, double t) {
    double u = 1 - t;
    return u * u * (1 + 2 * t) * from
        + t * t * (3 - 2 * t) * to
        + t * u * u * start
        - t * t * u * end;
  }
}
