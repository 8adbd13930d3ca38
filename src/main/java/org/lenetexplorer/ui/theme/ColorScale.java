package org.lenetexplorer.ui.theme;

/**
 * Colours of signed values, symmetric about zero: two paths through OKLab from one neutral grey, one to either end.
 * Along each the hue stays and lightness changes evenly; both ends are equally light, so that −x and x look equally
 * strong. Colourfulness grows a little faster at first, so that small values show their sign. The colours are computed once; looking one up allocates nothing.
 */
public final class ColorScale {
  /** Colours on either side of zero. */
  static final int STEPS = 256;

  /** Under 1: at a quarter of the limit, a third of the colour is there. */
  private static final double EARLY_COLOR = 0.8;

  private static final int NOT_A_NUMBER = OkLab.polar(0.90, 0.18, 105).rgb();
  private static final int INFINITE = OkLab.polar(0.62, 0.28, 345).rgb();

  private final int[] colors = new int[2 * STEPS + 1];

  ColorScale(OkLab neutral, OkLab negative, OkLab positive) {
    for (int step = 0; step <= STEPS; step++) {
      double share = step / (double) STEPS;
      colors[STEPS - step] = between(neutral, negative, share).rgb();
      colors[STEPS + step] = between(neutral, positive, share).rgb();
    }
  }

  private static OkLab between(OkLab neutral, OkLab end, double share) {
    double colorful = Math.pow(share, EARLY_COLOR);
    return new OkLab(
        neutral.lightness() + share * (end.lightness() - neutral.lightness()),
        colorful * end.a(),
        colorful * end.b());
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
