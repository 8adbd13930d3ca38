package org.lenetexplorer.ui.theme;

import com.formdev.flatlaf.util.UIScale;

/** Distances on the 8-pixel grid, in pixels before scaling for the screen. */
public final class Spacing {
  /** Between parts that belong together: an icon and its word. */
  public static final int HALF = 4;

  /** The grid: between neighbours in a row. */
  public static final int UNIT = 8;

  /** Around the content of a panel. */
  public static final int PANEL = 2 * UNIT;

  /** Between groups. */
  public static final int GROUP = 3 * UNIT;

  private Spacing() {}

  /** A distance in proportion to the text size that the user has chosen; the screen's own scale comes on top. */
  public static int scaled(int pixels) {
    return UIScale.scale(pixels);
  }
}
