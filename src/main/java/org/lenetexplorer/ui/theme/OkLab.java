package org.lenetexplorer.ui.theme;

/**
 * A colour in the OKLab space, where equal distances look equally far apart.
 *
 * @param lightness 0 black to 1 white
 * @param a green (negative) to red (positive), about −0.4 to 0.4
 * @param b blue (negative) to yellow (positive), about −0.4 to 0.4
 * @see <a href="https://bottosson.github.io/posts/oklab/">the definition of OKLab</a>
 */
record OkLab(double lightness, double a, double b) {

  /**
   * A colour by lightness, strength and hue.
   *
   * @param chroma distance from grey, 0 to about 0.3
   * @param hue in degrees: 25 red, 60 orange, 145 green, 200 teal, 260 blue, 310 purple
   */
  static OkLab polar(double lightness, double chroma, double hue) {
    double angle = Math.toRadians(hue);
    return new OkLab(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
  }

  /** The colour of an sRGB pixel {@code 0xRRGGBB}; higher bits are ignored. */
  static OkLab ofRgb(int rgb) {
    double red = Srgb.linear(rgb >> 16 & 0xFF);
    double green = Srgb.linear(rgb >> 8 & 0xFF);
    double blue = Srgb.linear(rgb & 0xFF);
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new OkLab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** How different two colours look; black and white are 1 apart. */
  double distance(OkLab other) {
    return Math.sqrt(
        square(lightness - other.lightness) + square(a - other.a) + square(b - other.b));
  }

  private static double square(double x) {
    return x * x;
  }

  /** The nearest opaque sRGB pixel, {@code 0xFFRRGGBB}; what a screen can't show is cut off channel by channel. */
  int rgb() {
    double[] linear = linearRgb();
    return 0xFF000000
        | Srgb.encoded(linear[0]) << 16
        | Srgb.encoded(linear[1]) << 8
        | Srgb.encoded(linear[2]);
  }

  /** Whether an sRGB screen can show this colour without cutting it off. */
  boolean displayable() {
    for (double channel : linearRgb()) {
      if (channel < -1e-4 || channel > 1 + 1e-4) {
        return false;
      }
    }
    return true;
  }

  private double[] linearRgb() {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cube(double x) {
    return x * x * x;
  }
}
