package org.lenetexplorer.autograd.function;

/**
 * y = √a, element by element. Backward: δ / (2·y).
 */
public record SqrtFunction() implements Elementwise {
  @Override
  public String name() {
    return "SqrtBackward0";
  }

  @Override
  public double value(double a, double b) {
    return Math.sqrt(a);
  }

  @Override
  public double derivative(int argument, double a, double b, double y) {
    return 1 / (2 * y);
  }
}
