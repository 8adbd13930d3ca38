package org.lenetexplorer.autograd.function;

/**
 * y = eᵃ, element by element. Backward: δ · y.
 */
public record ExpFunction() implements Elementwise {
  @Override
  public String name() {
    return "ExpBackward0";
  }

  @Override
  public double value(double a, double b) {
    return Math.exp(a);
  }

  @Override
  public double derivative(int argument, double a, double b, double y) {
    return y;
  }
}
