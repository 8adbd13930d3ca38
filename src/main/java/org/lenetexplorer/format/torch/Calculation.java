package org.lenetexplorer.format.torch;

import org.lenetexplorer.format.FormatException;

/** Python's arithmetic, for sizes such as {@code 16 * 5 * 5}. */
final class Calculation {
  private Calculation() {}

  /**
   * {@code left sign right}; with {@code /} a fraction, as in Python.
   *
   * @throws FormatException if one is no number, or the result is none that 64 bits hold
   */
  static Constant of(Token at, String sign, Constant left, Constant right) throws FormatException {
    try {
      if (left instanceof Constant.Whole l
          && right instanceof Constant.Whole r
          && !sign.equals("/")) {
        return new Constant.Whole(whole(sign, l.value(), r.value()));
      }
      return new Constant.Real(real(at, sign, number(at, left), number(at, right)));
    } catch (ArithmeticException e) {
      throw at.refusal("a calculation without a result", "a number of at most 64 bits");
    }
  }

  private static long whole(String sign, long left, long right) {
    return switch (sign) {
      case "+" -> Math.addExact(left, right);
      case "-" -> Math.subtractExact(left, right);
      case "*" -> Math.multiplyExact(left, right);
      case "//" -> Math.floorDiv(left, right);
      default -> Math.floorMod(left, right);
    };
  }

  private static double real(Token at, String sign, double left, double right)
      throws FormatException {
    return switch (sign) {
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> left / right;
      default -> throw at.refusal("whole numbers around '" + sign + "'");
    };
  }

  private static double number(Token at, Constant constant) throws FormatException {
    if (constant instanceof Constant.Whole whole) {
      return whole.value();
    }
    if (constant instanceof Constant.Real real) {
      return real.value();
    }
    throw at.refusal("numbers on both sides of '" + at.text() + "'");
  }
}
