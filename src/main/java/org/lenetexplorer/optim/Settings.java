package org.lenetexplorer.optim;

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
}
