package org.lenetexplorer.data;

import java.util.Arrays;

/**
 * Where the pen went: points joined by straight pieces short enough to look curved, y down, each with the radius of the
 * ink around it. First in digit heights, at last in pixels.
 */
final class PenPath {
  private double[] x = new double[128];
  private double[] y = new double[128];
  private double[] radius = new double[128];
  private boolean[] joined = new boolean[128];
  private int size;

  /**
   * Appends a point.
   *
   * @param joined whether ink leads to it from the point before
   */
  void add(double x, double y, boolean joined) {
    if (size == this.x.length) {
      grow();
    }
    this.x[size] = x;
    this.y[size] = y;
    this.joined[size] = joined;
    size++;
  }

  private void grow() {
    x = Arrays.copyOf(x, 2 * size);
    y = Arrays.copyOf(y, 2 * size);
    radius = Arrays.copyOf(radius, 2 * size);
    joined = Arrays.copyOf(joined, 2 * size);
  }

  int size() {
    return size;
  }

  double x(int point) {
    return x[point];
  }

  double y(int point) {
    return y[point];
  }

  double radius(int point) {
    return radius[point];
  }

  boolean joined(int point) {
    return joined[point];
  }

  void move(int point, double toX, double toY) {
    x[point] = toX;
    y[point] = toY;
  }

  void setRadius(int point, double pixels) {
    radius[point] = pixels;
  }

  /** Lifts the pen on its way to a point. */
  void lift(int point) {
    joined[point] = false;
  }

  /**
   * Scales and moves the path so that its ink just fits a square, its aspect kept, the shorter side in the middle. Radii
   * are pixels already and stay as they are.
   *
   * @param side of the square, in pixels
   * @param margin kept free on each side for the soft edge of the ink, in pixels
   */
  void fit(double side, double margin) {
    double inner = side - 2 * (margin + Arrays.stream(radius, 0, size).max().orElse(0));
    var across = Arrays.stream(x, 0, size).summaryStatistics();
    var down = Arrays.stream(y, 0, size).summaryStatistics();
    double extent = Math.max(across.getMax() - across.getMin(), down.getMax() - down.getMin());
    double scale = inner / Math.max(extent, 1e-9);
    double middleX = (across.getMax() + across.getMin()) / 2;
    double middleY = (down.getMax() + down.getMin()) / 2;
    for (int i = 0; i < size; i++) {
      x[i] = side / 2 + scale * (x[i] - middleX);
      y[i] = side / 2 + scale * (y[i] - middleY);
    }
  }
}
