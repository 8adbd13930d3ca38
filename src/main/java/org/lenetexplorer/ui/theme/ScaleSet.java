package org.lenetexplorer.ui.theme;

/**
 * The scales of one theme. On light ground a value darkens with its size, on dark ground it lights up. The pairs of hues
 * stay apart for eyes that lack one kind of cone; chroma is close to the most that a screen shows at that lightness.
 */
record ScaleSet(
    ColorScale activations, ColorScale pixels, ColorScale kernels, ColorScale gradients) {

  static ScaleSet light() {
    OkLab zero = new OkLab(0.975, 0, 0);
    double end = 0.46;
    return new ScaleSet(
        new ColorScale(zero, OkLab.polar(end, 0.165, 260), OkLab.polar(end, 0.165, 26)),
        new ColorScale(zero, new OkLab(1, 0, 0), new OkLab(0.25, 0, 0)),
        new ColorScale(zero, OkLab.polar(end, 0.150, 308), OkLab.polar(end, 0.120, 148)),
        new ColorScale(zero, OkLab.polar(end, 0.076, 205), OkLab.polar(end, 0.110, 58)));
  }

  static ScaleSet dark() {
    OkLab zero = new OkLab(0.17, 0, 0);
    double end = 0.74;
    return new ScaleSet(
        new ColorScale(zero, OkLab.polar(end, 0.125, 252), OkLab.polar(end, 0.145, 24)),
        new ColorScale(zero, new OkLab(0.10, 0, 0), new OkLab(0.93, 0, 0)),
        new ColorScale(zero, OkLab.polar(end, 0.150, 308), OkLab.polar(end, 0.170, 148)),
        new ColorScale(zero, OkLab.polar(end, 0.120, 200), OkLab.polar(end, 0.140, 62)));
  }

  ColorScale of(Quantity quantity) {
    return switch (quantity) {
      case ACTIVATIONS -> activations;
      case PIXELS -> pixels;
      case KERNELS -> kernels;
      case GRADIENTS -> gradients;
    };
  }
}
