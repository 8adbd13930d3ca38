package org.lenetexplorer.ui.theme;

/**
 * The transfer function of sRGB: stored channel values 0 to 255 against light, 0 to 1.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">relative luminance in WCAG 2.2</a>
 */
final class Srgb {
  private Srgb() {}

  /** The light of a stored channel value. */
  static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** The stored value, 0 to 255, of an amount of light; amounts outside 0 to 1 are cut off. */
  static int encoded(double light) {
    double cut = Math.min(1, Math.max(0, light));
    double c = cut <= 0.0031308 ? cut * 12.92 : 1.055 * Math.pow(cut, 1 / 2.4) - 0.055;
    return (int) Math.round(c * 255);
  }
}
