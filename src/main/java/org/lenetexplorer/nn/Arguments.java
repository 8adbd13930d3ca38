package org.lenetexplorer.nn;

import java.math.BigDecimal;

/** Checks and texts that several layers share. */
final class Arguments {
  private Arguments() {}

  static void atLeast(int smallest, int value, String argument) {
    if (value < smallest) {
      throw new IllegalArgumentException(argument + " " + value + " must be at least " + smallest);
    }
  }

  /** {@code 6·(1·5·5) + 6 = 156}, or without the second summand if there is no bias. */
  static String sum(String weights, int weightCount, int biasCount) {
    return weights + (biasCount == 0 ? "" : " + " + biasCount) + " = " + (weightCount + biasCount);
  }

  /** A number as Python prints it: {@code 0.01}, {@code 1.0}, {@code 1e-05}. */
  static String python(float value) {
    String text = Float.toString(value);
    int exponent = text.indexOf('E');
    if (exponent < 0) {
      return text;
    }
    int power = Integer.parseInt(text.substring(exponent + 1));
    String digits = text.substring(0, exponent).replaceFirst("\\.0$", "");
    if (power >= -4 && power < 16) {
      return new BigDecimal(digits + "E" + power).toPlainString() + (power >= 0 ? ".0" : "");
    }
    return digits + "e" + (power < 0 ? "-" : "+") + (Math.abs(power) < 10 ? "0" : "")
        + Math.abs(power);
  }
}
