package org.lenetexplorer.data;

import org.lenetexplorer.random.MersenneTwister;

/** Writes a digit: from the skeleton of a style to the path of a pen, never the same twice. */
final class Handwriting {
  /** The part of the corners that a hasty hand rounds off. */
  private static final double ROUNDED_CORNERS = 0.2;

  /** The length of a digit written in strokes of the hand's own thickness, in digit heights. */
  private static final double USUAL_LENGTH = 2.2;

  /** The part of the digits in which the pen fails once. */
  private static final double GAPS = 0.06;

  private final Hand hand;
  private final MersenneTwister random;

  Handwriting(Hand hand, MersenneTwister random) {
    this.hand = hand;
    this.random = random;
  }

  /** The path of a digit in this style, in digit heights, its radii in pixels. */
  PenPath write(DigitStyle style) {
    var path = new PenPath();
    for (Skeleton stroke : style.strokes()) {
      loosened(stroke).appendTo(path);
    }
    lean(path);
    swing(path);
    press(path);
    if (random.nextDouble() < GAPS) {
      path.lift(random.nextInt(path.size()));
    }
    return path;
  }

  private Curve loosened(Skeleton stroke) {
    int n = stroke.size();
    double[] x = new double[n];
    double[] y = new double[n];
    boolean[] corner = new boolean[n];
    double shiftX = hand.looseness() * random.nextGaussian();
    double shiftY = hand.looseness() * random.nextGaussian();
    for (int i = 0; i < n; i++) {
      shiftX = 0.6 * shiftX + hand.looseness() * random.nextGaussian();
      shiftY = 0.6 * shiftY + hand.looseness() * random.nextGaussian();
      x[i] = stroke.x(i) + shiftX;
      y[i] = stroke.y(i) + shiftY;
      boolean end = i == 0 || i == n - 1;
      corner[i] = end || (stroke.corner(i) && random.nextDouble() >= ROUNDED_CORNERS);
    }
    return new Curve(x, y, corner);
  }

  /** Waist, aspect, slant and turn, around the middle of the digit. */
  private void lean(PenPath path) {
    double cos = Math.cos(hand.turn());
    double sin = Math.sin(hand.turn());
    for (int i = 0; i < path.size(); i++) {
      double y = path.y(i);
      double down = (y > 0 ? Math.pow(y, hand.waist()) : y) - 0.5;
      double across = hand.aspect() * (path.x(i) - 0.5) - hand.slant() * down;
      path.move(i, cos * across - sin * down, sin * across + cos * down);
    }
  }

  /** A smooth distortion: two plane waves of random direction, length and phase. */
  private void swing(PenPath path) {
    for (int wave = 0; wave < 2; wave++) {
      double alongX = random.nextDouble(-6, 6);
      double alongY = random.nextDouble(-6, 6);
      double phase = random.nextDouble(0, 2 * Math.PI);
      double towardsX = hand.swing() * random.nextGaussian();
      double towardsY = hand.swing() * random.nextGaussian();
      for (int i = 0; i < path.size(); i++) {
        double height = Math.sin(alongX * path.x(i) + alongY * path.y(i) + phase);
        path.move(i, path.x(i) + towardsX * height, path.y(i) + towardsY * height);
      }
    }
  }

  /** Thickness: the nib's direction, a slow change along the stroke, less ink for digits with more to write. */
  private void press(PenPath path) {
    double middle = hand.radius() * Math.pow(USUAL_LENGTH / path.length(), 0.2);
    double nibX = random.nextGaussian();
    double nibY = random.nextGaussian();
    double nibLength = Math.max(Math.hypot(nibX, nibY), 1e-9);
    double rate = random.nextDouble(0.03, 0.25);
    double phase = random.nextDouble(0, 2 * Math.PI);
    for (int i = 0; i < path.size(); i++) {
      int from = i == 0 || !path.joined(i) ? i : i - 1;
      int to = Math.min(from + 1, path.size() - 1);
      double dx = path.x(to) - path.x(from);
      double dy = path.y(to) - path.y(from);
      double cosine = (dx * nibX + dy * nibY) / (nibLength * Math.max(Math.hypot(dx, dy), 1e-9));
      double nib = 1 + hand.nib() * (2 * cosine * cosine - 1);
      double wobble = 1 + hand.wobble() * Math.sin(rate * i + phase);
      path.setRadius(i, Math.max(0.5, middle * nib * wobble));
    }
  }
}
