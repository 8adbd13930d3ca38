package org.lenetexplorer.ui.network;

import java.awt.Font;
import java.awt.FontMetrics;
import java.util.List;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Spacing;

/**
 * How large the chain's texts are: the wider it is drawn, the larger, so that whoever zooms or stands before a wall reads
 * shapes from farther away.
 *
 * @param size of names and shapes, in pixels
 * @param folded whether shapes take two lines, {@code [1, 6,} over {@code 28, 28]}, so that maps, not their shapes, get the
 *     width
 */
record Lettering(float size, boolean folded) {
  private static final float LEAST = 12;
  private static final float MOST = 18;
  private static final int PER_PIXEL = 100;
  private static final char THIN_SPACE = '\u2009';
  private static final int LEAST_UNFOLDED = 1200;

  /** The lettering of a chain of a width. */
  static Lettering of(int width) {
    float size = Math.max(LEAST, Math.min(MOST, Math.round(width / (float) PER_PIXEL)));
    return new Lettering(size, width < LEAST_UNFOLDED);
  }

  /** For names and shapes. */
  Font strong() {
    return Fonts.title().deriveFont(size);
  }

  /** For arithmetic, and for the names of what takes no part. */
  Font plain() {
    return Fonts.text().deriveFont(size);
  }

  /** For counts, which matter less. */
  Font small() {
    return Fonts.text().deriveFont(Math.max(LEAST, size - 2));
  }

  /** A shape's lines. */
  List<String> lines(String shape) {
    int first = shape.indexOf(',');
    int end = Math.max(first, shape.indexOf(',', first + 1));
    return folded && end >= 0
        ? List.of(tight(shape.substring(0, end + 1)), tight(shape.substring(end + 2)))
        : List.of(tight(shape));
  }

  private static String tight(String text) {
    return text.replace(' ', THIN_SPACE);
  }

  /** The width of a shape in pixels. */
  int width(String shape, FontMetrics metrics) {
    return lines(shape).stream().mapToInt(metrics::stringWidth).max().orElse(0);
  }

  /** The height of a line in pixels. */
  int line() {
    return Math.round(size) + Spacing.HALF;
  }

  /** The height of a block's name, in pixels. */
  int header() {
    return Math.round(size) + Spacing.UNIT + Spacing.HALF;
  }

  /** The height of shapes in pixels. */
  int shapes() {
    return folded ? 2 * line() : line();
  }

  /** The height of all lines below the blocks, in pixels. */
  int rail() {
    return shapes() + 2 * line() + Spacing.HALF;
  }
}
