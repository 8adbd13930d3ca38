package org.lenetexplorer.autograd.function;

/**
 * y = |a|, element by element. Backward: δ · sign a, and 0 at 0.
 */
public record AbsFunction() implements Elementwise {
  @Override
  public String name() {
    return "AbsBackward0";
  }

  @Override
  public double value(double a, double b) {
    return Math.abs(a);
  }

  @Override
  public double derivative(int argument, double a, double b, double y) {
    return Math.signum(a);
  }
}
