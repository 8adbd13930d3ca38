package org.lenetexplorer.ui.component;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as people read them: a real minus sign, at most four significant digits, no exponent unless there is no other
 * way. The whole part is never rounded to tens: 12345.6 is 12346.
 */
public final class Numbers {
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e7;
  private static final int LEAST_SCIENTIFIC = 5;

  private Numbers() {}

  /**
   * Reads what a person typed: {@code 0.01}, {@code 1e-3}, a comma or a real minus sign as well.
   *
   * @throws NumberFormatException if it is no number
   */
  public static double parse(String typed) {
    return new BigDecimal(typed.strip().replace('−', '-').replace(',', '.')).doubleValue();
  }

  /** Four significant digits, zeros at the end dropped: {@code 0.1534}, {@code −0.0021}, {@code 1.2e−7}. */
  public static String format(float value) {
    return format(value, 4);
  }

  /**
   * As many significant digits as fit, four at most, for narrow cells.
   *
   * @param characters the room, the minus sign included
   * @return at most that many characters if one significant digit fits at all, else {@code "…"}
   */
  public static String compact(float value, int characters) {
    for (int digits = 4; digits > 0; digits--) {
      String text = format(value, digits);
      if (text.length() <= characters) {
        return text;
      }
    }
    boolean small = Math.abs(value) < 1 && characters >= LEAST_SCIENTIFIC;
    String shortest = small ? scientific(value, 1) : "…";
    return shortest.length() <= characters ? shortest : "…";
  }

  /** Every digit needed to tell this float32 from its neighbours, for tooltips and copying. */
  public static String exact(float value) {
    if (!Float.isFinite(value)) {
      return special(value);
    }
    return sign(Float.toString(value).replaceFirst("\\.0(?=E|$)", "").toLowerCase(Locale.ROOT));
  }

  /**
   * A fixed number of digits behind the point, so that a column of a table stands in line.
   *
   * @param decimals 0 or more
   */
  public static String fixed(float value, int decimals) {
    if (!Float.isFinite(value)) {
      return special(value);
    }
    String text =
        new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return sign(text);
  }

  private static String format(float value, int digits) {
    if (!Float.isFinite(value)) {
      return special(value);
    }
    double size = Math.abs(value);
    if (size != 0 && (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN)) {
      return scientific(value, digits);
    }
    return sign(plain(new BigDecimal(Float.toString(value)), digits));
  }

  private static String plain(BigDecimal value, int digits) {
    int whole = Math.max(0, value.precision() - value.scale());
    BigDecimal rounded =
        value.round(new MathContext(Math.max(digits, whole), RoundingMode.HALF_EVEN));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String scientific(float value, int digits) {
    String text = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    int e = text.indexOf('e');
    String mantissa = plain(new BigDecimal(text.substring(0, e)), digits);
    return sign(mantissa + "e" + Integer.parseInt(text.substring(e + 1)));
  }

  private static String special(float value) {
    if (Float.isNaN(value)) {
      return "NaN";
    }
    return value > 0 ? "∞" : "−∞";
  }

  private static String sign(String text) {
    return text.replace('-', '−');
  }
}
