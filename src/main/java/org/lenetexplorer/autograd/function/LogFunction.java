package org.lenetexplorer.autograd.function;

/**
 * y = ln a, element by element. Backward: δ / a.
 */
public record LogFunction() implements Elementwise {
  @Override
  public String name() {
    return "LogBackward0";
  }

  @Override
  public double value(double a, double b) {
    return Math.log(a);
  }

  @Override
  public double derivative(int argument, double a, double b, double y) {
    return 1 / a;
  }
}
