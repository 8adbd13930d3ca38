package org.lenetexplorer.data;

/** The path of the pen from touching the paper to leaving it: points joined by curves, in digit heights, y down. */
final class Skeleton {
  private final double[] x;
  private final double[] y;
  private final boolean[] corner;

  private Skeleton(int points) {
    x = new double[points];
    y = new double[points];
    corner = new boolean[points];
  }

  /** Reads points {@code x,y} in percent with spaces between; {@code !} after a point makes it a corner. */
  static Skeleton parse(String text) {
    String[] points = text.strip().split(" ");
    var skeleton = new Skeleton(points.length);
    for (int i = 0; i < points.length; i++) {
      String point = points[i];
      int comma = point.indexOf(',');
      boolean corner = point.endsWith("!");
      skeleton.corner[i] = corner || i == 0 || i == points.length - 1;
      skeleton.x[i] = Double.parseDouble(point.substring(0, comma)) / 100;
      skeleton.y[i] =
          Double.parseDouble(point.substring(comma + 1, point.length() - (corner ? 1 : 0))) / 100;
    }
    return skeleton;
  }

  /** The number of points. */
  int size() {
    return x.length;
  }

  double x(int point) {
    return x[point];
  }

  double y(int point) {
    return y[point];
  }

  /** Whether the curve breaks at a point; so it does at both ends. */
  boolean corner(int point) {
    return corner[point];
  }
}
