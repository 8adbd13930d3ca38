package org.lenetexplorer.autograd.function;

/**
 * y = factor · a + offset, element by element. Backward: factor · δ.
 *
 * @param factor what each element is multiplied by
 * @param offset what is added then
 */
public record ScaleFunction(double factor, double offset) implements Elementwise {
  @Override
  public String name() {
    return "MulBackward0";
  }

  @Override
  public double value(double a, double b) {
    return factor * a + offset;
  }

  @Override
  public double derivative(int argument, double a, double b, double y) {
    return factor;
  }
}
