package org.lenetexplorer.debugger.explain;

import java.math.BigDecimal;
import java.math.MathContext;

/** How numbers are written in an explanation: float32 values so that reading them back gives the same bits. */
final class NumberText {
  private static final MathContext DIGITS = new MathContext(9);

  private NumberText() {}

  /** The shortest text that names a float32 value, or nine digits of any other number. */
  static String of(double value) {
    float single = (float) value;
    if (single == value || Double.isNaN(value)) {
      return Float.toString(single);
    }
    return Double.isInfinite(value)
        ? Double.toString(value)
        : new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
  }

  /** The same, in parentheses if it is negative. */
  static String factor(double value) {
    return value < 0 ? "(" + of(value) + ")" : of(value);
  }

  /** The same for LaTeX: {@code 1.5 \cdot 10^{-7}}. */
  static String latex(double value) {
    String text = of(value);
    if (text.equals("NaN")) {
      return "\\mathrm{NaN}";
    }
    return text.replace("Infinity", "\\infty").replaceFirst("E\\+?(-?\\d+)$", " \\\\cdot 10^{$1}");
  }

  /** The same for LaTeX, in parentheses if it is negative. */
  static String latexFactor(double value) {
    return value < 0 ? "(" + latex(value) + ")" : latex(value);
  }

  /** A small number in two digits, {@code 3.1e-08}. */
  static String rough(double value) {
    return String.format(java.util.Locale.ROOT, "%.1e", value);
  }
}
