package org.lenetexplorer.ui.theme;

import java.awt.Font;
import javax.swing.UIManager;
import org.jspecify.annotations.Nullable;

/** Inter for words, JetBrains Mono for numbers, in sizes relative to the text size of the desktop. */
public final class Fonts {
  private Fonts() {}

  /** The font of ordinary text. */
  public static Font text() {
    return orElse(UIManager.getFont("defaultFont"), Font.SANS_SERIF);
  }

  /** The font of hints, units and labels on edges: one size smaller. */
  public static Font small() {
    return text().deriveFont(text().getSize2D() - 2);
  }

  /** The font of titles: ordinary size, semibold. */
  public static Font title() {
    return orElse(UIManager.getFont("h4.font"), Font.SANS_SERIF);
  }

  /** The font of numbers, all digits equally wide, as large as ordinary text. */
  public static Font numbers() {
    return orElse(UIManager.getFont("monospaced.font"), Font.MONOSPACED);
  }

  /**
   * The font of numbers in a size.
   *
   * @param size in points, that is pixels before scaling
   */
  public static Font numbers(float size) {
    return numbers().deriveFont(size);
  }

  private static Font orElse(@Nullable Font font, String family) {
    return font != null ? font : new Font(family, Font.PLAIN, 13);
  }
}
