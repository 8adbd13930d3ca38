package org.lenetexplorer.autograd.function;

/**
 * y = a to the power of a constant, element by element. Backward: δ · exponent · a^(exponent − 1).
 *
 * @param exponent the constant power
 */
public record PowFunction(double exponent) implements Elementwise {
  @Override
  public String name() {
    return "PowBackward0";
  }

  @Override
  public double value(double a, double b) {
    return Math.pow(a, exponent);
  }

  @Override
  public double derivative(int argument, double a, double b, double y) {
    return exponent == 0 ? 0 : exponent * Math.pow(a, exponent - 1);
  }
}
