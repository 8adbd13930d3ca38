package org.lenetexplorer.ui.model;

import java.util.List;

/** The notches of the speed control: operations a second, each of them shown, up to full speed. */
public final class Speed {
  private static final List<Integer> RATES = List.of(1, 2, 3, 5, 8, 12, 20, 30);

  /** How many notches there are; the last one is full speed. */
  public static final int NOTCHES = RATES.size() + 1;

  private Speed() {}

  /** Operations a second at a notch; infinite at the last one. */
  public static double stepsPerSecond(int notch) {
    return notch >= RATES.size() ? Double.POSITIVE_INFINITY : RATES.get(notch);
  }

  /** The notch that is nearest to a speed. */
  public static int notch(double stepsPerSecond) {
    if (stepsPerSecond > RATES.get(RATES.size() - 1)) {
      return RATES.size();
    }
    int notch = 0;
    while (notch + 1 < RATES.size() && RATES.get(notch + 1) <= stepsPerSecond) {
      notch++;
    }
    return notch;
  }

  /** A few characters, {@code 5 steps/s}. */
  public static String brief(int notch) {
    if (notch >= RATES.size()) {
      return "full speed";
    }
    return RATES.get(notch) + (RATES.get(notch) == 1 ? " step/s" : " steps/s");
  }

  /** A sentence on what it means. */
  public static String words(int notch) {
    return notch >= RATES.size()
        ? "Full speed: does not show every step"
        : brief(notch) + ": shows every step of a run";
  }
}
