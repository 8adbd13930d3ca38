package org.lenetexplorer.ui.component;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.scilab.forge.jlatexmath.JMathTeXException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula to be set: what, how large, in which colour, for which screen. The first one loads fonts and takes some hundred
 * milliseconds; the others a few. The library keeps state of its own, so formulas are set one at a time, on any thread.
 *
 * @param latex in math mode, without dollar signs
 * @param size of the letters, in pixels of the layout
 * @param rgb the colour
 * @param scale device pixels for each pixel of the layout
 */
record Typesetting(String latex, float size, int rgb, double scale) {
  private static final Object ONE_AT_A_TIME = new Object();

  /**
   * A formula as a picture at the device's resolution.
   *
   * @param image transparent around the ink
   * @param baseline the share of the height above the baseline
   */
  record Picture(BufferedImage image, double baseline) {}

  /** Sets the formula; nothing if it can't be read. */
  Optional<Picture> set() {
    synchronized (ONE_AT_A_TIME) {
      try {
        TeXIcon icon =
            new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) (size * scale));
        icon.setForeground(new Color(rgb));
        BufferedImage image = new BufferedImage(
            Math.max(1, icon.getIconWidth()),
            Math.max(1, icon.getIconHeight()),
            BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        TextPainter.smooth(g);
        icon.paintIcon(null, g, 0, 0);
        g.dispose();
        return Optional.of(new Picture(image, icon.getBaseLine()));
      } catch (JMathTeXException e) {
        return Optional.empty();
      }
    }
  }
}
