package org.lenetexplorer.autograd.function;

/**
 * y = a · b, element by element. Backward: δ · b to a, δ · a to b.
 */
public record MulFunction() implements Elementwise {
  @Override
  public String name() {
    return "MulBackward0";
  }

  @Override
  public int arguments() {
    return 2;
  }

  @Override
  public double value(double a, double b) {
    return a * b;
  }

  @Override
  public double derivative(int argument, double a, double b, double y) {
    return argument == 0 ? b : a;
  }
}
