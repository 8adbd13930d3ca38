package org.lenetexplorer.ui.theme;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.awt.Window;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** Light or dark: the look of all windows together with the colours and scales that our own drawing uses. */
public enum Theme {
  /** Dark ink on white ground. */
  LIGHT(ThemeColors.light(), ScaleSet.light()),
  /** Light ink on near-black ground. */
  DARK(ThemeColors.dark(), ScaleSet.dark());

  private static final String DEFAULTS = "org.lenetexplorer.assets.theme";
  private static final ThreadLocal<@Nullable Theme> DRAWN = new ThreadLocal<>();

  @SuppressWarnings("ImmutableEnumChecker") // awt.Color is immutable, but not declared so
  private final ThemeColors colors;

  @SuppressWarnings("ImmutableEnumChecker") // never written after construction
  private final ScaleSet scales;

  Theme(ThemeColors colors, ScaleSet scales) {
    this.colors = colors;
    this.scales = scales;
  }

  /**
   * The theme that is drawn in: the one that is installed, light where none is, but inside {@link #draw} the one named there.
   * Cheap enough to ask while painting.
   */
  public static Theme current() {
    Theme drawn = DRAWN.get();
    return drawn != null ? drawn : FlatLaf.isLafDark() ? DARK : LIGHT;
  }

  /**
   * Draws something in the colours of this theme, whichever is installed; other threads do not notice. For pictures in files.
   *
   * @param drawing makes and paints what uses {@link #current}
   */
  public <T> T draw(Supplier<T> drawing) {
    Theme before = DRAWN.get();
    DRAWN.set(this);
    try {
      return drawing.get();
    } finally {
      DRAWN.set(before);
    }
  }

  /**
   * The theme that the desktop uses, or light where it does not tell. Asks a program of the system: allow it up to a
   * second, and ask once.
   */
  public static Theme ofSystem() {
    return SystemTheme.isDark() ? DARK : LIGHT;
  }

  /**
   * Makes this the look of all windows, at once and without animation: Inter for text, JetBrains Mono for numbers.
   * Works before the first window and at run time, on the event thread.
   */
  public void install() {
    FlatInterFont.install();
    FlatJetBrainsMonoFont.install();
    FlatLaf.setPreferredFontFamily(FlatInterFont.FAMILY);
    FlatLaf.setPreferredLightFontFamily(FlatInterFont.FAMILY_LIGHT);
    FlatLaf.setPreferredSemiboldFontFamily(FlatInterFont.FAMILY_SEMIBOLD);
    FlatLaf.setPreferredMonospacedFontFamily(FlatJetBrainsMonoFont.FAMILY);
    FlatLaf.unregisterCustomDefaultsSource(DEFAULTS);
    FlatLaf.registerCustomDefaultsSource(DEFAULTS);
    if (this == DARK) {
      FlatDarkLaf.setup();
    } else {
      FlatLightLaf.setup();
    }
    for (Window window : Window.getWindows()) {
      if (window.isDisplayable()) { // a closed one would register its keys again and so never be
        // forgotten
        SwingUtilities.updateComponentTreeUI(window);
      }
    }
  }

  /** The other one. */
  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /** The colours by meaning. */
  public ThemeColors colors() {
    return colors;
  }

  /** The scale on which such numbers are drawn. */
  public ColorScale scale(Quantity quantity) {
    return scales.of(quantity);
  }
}
