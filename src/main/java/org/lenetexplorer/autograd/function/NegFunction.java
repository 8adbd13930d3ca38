package org.lenetexplorer.autograd.function;

/**
 * y = −a, element by element. Backward: −δ.
 */
public record NegFunction() implements Elementwise {
  @Override
  public String name() {
    return "NegBackward0";
  }

  @Override
  public double value(double a, double b) {
    return -a;
  }

  @Override
  public double derivative(int argument, double a, double b, double y) {
    return -1;
  }
}
