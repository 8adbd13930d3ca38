package org.lenetexplorer.ui.component;

/** Functions of one number that can be drawn. */
public enum Curve {
  RELU("y = max(0, x)", -4, 4, -1, 4),
  LEAKY_RELU("y = x above zero, else %s·x", -4, 4, -1, 4),
  SIGMOID("y = σ(x) = 1 / (1 + e⁻ˣ)", -6, 6, 0, 1),
  TANH("y = tanh(x)", -4, 4, -1, 1),
  NEGATIVE_LOG("L = −ln p", 0, 1, 0, 5),
  SQUARE("L = (y − t)²", -2, 2, 0, 4);

  private final String formula;
  private final double left;
  private final double right;
  private final double bottom;
  private final double top;

  Curve(String formula, double left, double right, double bottom, double top) {
    this.formula = formula;
    this.left = left;
    this.right = right;
    this.bottom = bottom;
    this.top = top;
  }

  /** The function as a formula, with its slope below zero where it has one. */
  String formula(float slope) {
    return formula.formatted(Numbers.format(slope));
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  double bottom() {
    return bottom;
  }

  double top() {
    return top;
  }

  /**
   * The function.
   *
   * @param slope below zero, for a leaky ReLU
   */
  double at(double x, float slope) {
    return switch (this) {
      case RELU -> Math.max(0, x);
      case LEAKY_RELU -> x > 0 ? x : slope * x;
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      case TANH -> Math.tanh(x);
      case NEGATIVE_LOG -> -Math.log(x);
      case SQUARE -> x * x;
    };
  }
}
