package org.lenetexplorer.debugger.watch;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text, in the spelling that expressions read. */
final class Figures {
  private static final MathContext SHOWN_DIGITS = new MathContext(6);
  private static final int LONGEST_PLAIN = 7;

  private Figures() {}

  /** The number to 6 significant digits: {@code 0.0125}, {@code 1.5e-9}, {@code nan}, {@code -inf}. */
  static String text(double number) {
    return Double.isFinite(number) && number != Math.rint(number)
        ? text(new BigDecimal(number).round(SHOWN_DIGITS))
        : exact(number);
  }

  /** The shortest text that reads back as exactly this number. */
  static String exact(double number) {
    if (!Double.isFinite(number)) {
      return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
    }
    return text(new BigDecimal(Double.toString(number)));
  }

  private static String text(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    int exponent = bare.precision() - bare.scale() - 1;
    boolean plain = exponent >= -LONGEST_PLAIN + 3 && exponent <= LONGEST_PLAIN;
    return plain
        ? bare.toPlainString()
        : bare.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
