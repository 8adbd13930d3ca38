package org.lenetexplorer.autograd.function;

/**
 * y = a − b, element by element. Backward: δ to a, −δ to b.
 */
public record SubFunction() implements Elementwise {
  @Override
  public String name() {
    return "SubBackward0";
  }

  @Override
  public int arguments() {
    return 2;
  }

  @Override
  public double value(double a, double b) {
    return a - b;
  }

  @Override
  public double derivative(int argument, double a, double b, double y) {
    return argument == 0 ? 1 : -1;
  }
}
