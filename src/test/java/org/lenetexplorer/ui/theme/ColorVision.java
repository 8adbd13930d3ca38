package org.lenetexplorer.ui.theme;

/**
 * Eyes that lack one kind of cone, simulated on linear light.
 *
 * @see <a href="https://doi.org/10.1109/TVCG.2009.113">Machado, Oliveira, Fernandes: A physiologically-based model for
 *     simulation of color vision deficiency</a>
 */
enum ColorVision {
  PROTANOPIA(
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
  DEUTERANOPIA(
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
  TRITANOPIA(
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

  @SuppressWarnings("ImmutableEnumChecker") // never written
  private final double[] matrix;

  ColorVision(double... matrix) {
    this.matrix = matrix;
  }

  /** The pixel as a full-sighted eye would have to see it to get the same impression. */
  int sees(int rgb) {
    return channel(0, rgb) << 16 | channel(3, rgb) << 8 | channel(6, rgb);
  }

  private int channel(int row, int rgb) {
    return Srgb.encoded(matrix[row] * Srgb.linear(rgb >> 16 & 0xFF)
        + matrix[row + 1] * Srgb.linear(rgb >> 8 & 0xFF)
        + matrix[row + 2] * Srgb.linear(rgb & 0xFF));
  }
}
