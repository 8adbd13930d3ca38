package org.lenetexplorer.ui.theme;

import com.formdev.flatlaf.util.SystemInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Whether the desktop is dark, as its own settings program tells; a desktop that does not tell counts as light. */
final class SystemTheme {
  private static final long PATIENCE_MS = 400;

  private SystemTheme() {}

  static boolean isDark() {
    if (SystemInfo.isWindows) {
      return windowsIsDark(answer("reg", "query", windowsKey(), "/v", "AppsUseLightTheme"));
    }
    if (SystemInfo.isMacOS) {
      return namesDark(answer("defaults", "read", "-g", "AppleInterfaceStyle"));
    }
    return namesDark(gnome("color-scheme")) || namesDark(gnome("gtk-theme"));
  }

  private static String windowsKey() {
    return "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
  }

  private static String gnome(String key) {
    return answer("gsettings", "get", "org.gnome.desktop.interface", key);
  }

  /** Whether the registry's answer says that programs shall not be light. */
  static boolean windowsIsDark(String answer) {
    return answer.strip().endsWith("0x0");
  }

  /** Whether the name of a style is that of a dark one: {@code Dark}, {@code 'prefer-dark'}, {@code 'Adwaita-dark'}. */
  static boolean namesDark(String style) {
    return style.toLowerCase(Locale.ROOT).contains("dark");
  }

  /** What a program prints, or nothing where there is none, it fails or takes too long. */
  private static String answer(String... command) {
    try {
      Process process = new ProcessBuilder(List.of(command))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      if (!process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return "";
      }
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
