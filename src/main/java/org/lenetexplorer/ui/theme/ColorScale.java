package org.lenetexplorer.ui.theme;

/**
 * Colours of signed values, symmetric about zero: two straight lines in OKLab from one neutral colour, one to either
 * end. Along each, lightness and colourfulness change evenly; both ends are equally far from the neutral in lightness,
 * so that −x and x look equally strong. The colours are computed once; looking one up allocates nothing.
 */
public final class ColorScale {
  /** Colours on either side of zero. */
  static final int STEPS = 256;

  private static final int NOT_A_NUMBER = OkLab.polar(0.90, 0.18, 105).rgb();
  private static final int INFINITE = OkLab.polar(0.62, 0.28, 345).rgb();

  private final int[] colors = new int[2 * STEPS + 1];

  ColorScale(OkLab neutral, OkLab negative, OkLab positive) {
    for (int step = 0; step <= STEPS; step++) {
      double share = step / (double) STEPS;
      colors[STEPS - step] = neutral.towards(negative, share).rgb();
      colors[STEPS + step] = neutral.towards(positive, share).rgb();
    }
  }

  /**
   * The opaque pixel, {@code 0xFFRRGGBB}, of a value. Values beyond the limit have the colour of the limit. Yellow is
   * NaN and magenta an infinity: neither occurs elsewhere on a scale.
   *
   * @param limit the absolute value that gets the full colour; where it is not above 0, every finite value is neutral
   */
  public int rgb(float value, float limit) {
    if (!Float.isFinite(value)) {
      return Float.isNaN(value) ? NOT_A_NUMBER : INFINITE;
    }
    if (!(limit > 0)) {
      return colors[STEPS];
    }
    float share = Math.max(-1, Math.min(1, value / limit));
    return colors[STEPS + Math.round(share * STEPS)];
  }

  /** The opaque pixel of zero. */
  public int neutral() {
    return colors[STEPS];
  }

  /** The pixel of NaN. */
  public static int notANumber() {
    return NOT_A_NUMBER;
  }

  /** The pixel of both infinities. */
  public static int infinite() {
    return INFINITE;
  }
}
