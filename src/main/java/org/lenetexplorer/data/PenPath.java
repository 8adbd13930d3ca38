package org.lenetexplorer.data;

import java.util.Arrays;

/**
 * Where the pen went: points joined by straight pieces short enough to look curved, y down, each with the
 * radius of the ink around it. First in digit heights, at last in pixels.
 */
final class PenPath {
  private static final int FITTING_ROUNDS = 6;

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

  /** The length of the inked pieces. */
  double length() {
    double length = 1e-9;
    for (int i = 1; i < size; i++) {
      length += joined[i] ? Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]) : 0;
    }
    return length;
  }

  /**
   * Scales and moves the path so that its ink just fits a square, its aspect kept, the shorter side in the
   * middle. Radii are pixels already and stay as they are: what is left of the side is found in a few rounds.
   *
   * @param side of the square, in pixels
   */
  void fit(double side) {
    double scale = 1;
    for (int round = 0; round < FITTING_ROUNDS; round++) {
      double across = inkEnd(x, scale) + inkEnd(x, -scale);
      double down = inkEnd(y, scale) + inkEnd(y, -scale);
      scale *= Math.max(side - 2 * radius[0], 1)
          / Math.max(Math.max(across, down) - 2 * radius[0], 1e-9);
    }
    double left = (side - inkEnd(x, scale) + inkEnd(x, -scale)) / 2;
    double top = (side - inkEnd(y, scale) + inkEnd(y, -scale)) / 2;
    for (int i = 0; i < size; i++) {
      move(i, left + scale * x[i], top + scale * y[i]);
    }
  }

  /** How far the ink reaches along a coordinate once its points are scaled. */
  private double inkEnd(double[] coordinate, double scale) {
    double end = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      end = Math.max(end, scale * coordinate[i] + radius[i]);
    }
    return end;
  }
}
