package org.lenetexplorer.ui.theme;

import java.awt.Color;

/**
 * How well text can be read on a colour.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">contrast ratio in WCAG 2.2</a>
 */
public final class Contrast {
  /** The least ratio for text of ordinary size. */
  public static final double READABLE = 4.5;

  private Contrast() {}

  /** The contrast ratio of two opaque pixels {@code 0xRRGGBB}: 1 when equal, 21 for black on white. */
  public static double ratio(int rgb, int other) {
    double one = luminance(rgb);
    double two = luminance(other);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /** Black or white, whichever reads better on this pixel; the ratio is never under 4.58. */
  public static Color textOn(int rgb) {
    return luminance(rgb) > 0.1791 ? Color.BLACK : Color.WHITE;
  }

  private static double luminance(int rgb) {
    return 0.2126 * Srgb.linear(rgb >> 16 & 0xFF)
        + 0.7152 * Srgb.linear(rgb >> 8 & 0xFF)
        + 0.0722 * Srgb.linear(rgb & 0xFF);
  }
}
