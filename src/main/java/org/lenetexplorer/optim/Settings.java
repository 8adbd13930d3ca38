package org.lenetexplorer.optim;

import java.math.BigDecimal;
import java.util.Locale;

/** The ranges that the settings of update rules share. */
final class Settings {
  private Settings() {}

  static void notNegative(double value, String name) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " " + value + " must be a number of at least 0");
    }
  }

  static void fraction(double value, String name) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " " + value + " must be from 0 to below 1");
    }
  }

  /** A number as Python prints it: {@code 0.01}, {@code 1.0}, {@code 1e-08}. */
  static String python(double value) {
    String text = Double.toString(value);
    int exponent = text.indexOf('E');
    if (exponent < 0) {
      return text;
    }
    String digits = text.substring(0, exponent).replaceFirst("\\.0$", "");
    int power = Integer.parseInt(text.substring(exponent + 1));
    if (power >= -4 && power < 16) {
      return new BigDecimal(digits + "E" + power).toPlainString() + (power >= 0 ? ".0" : "");
    }
    return digits + String.format(Locale.ROOT, "e%+03d", power);
  }
}
