package org.lenetexplorer.ui.window;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether there is a screen to open a window on; the three ways of not having one are told apart. */
public final class Screen {
  private Screen() {}

  /** Why no window can be opened, in one sentence; empty if one can. */
  public static Optional<String> missing() {
    if (isLinux()
        && !Files.exists(Path.of(System.getProperty("java.home"), "lib", "libawt_xawt.so"))) {
      return Optional.of(
          "this Java has no window libraries (a \"headless\" package); install the full JDK");
    }
    if (GraphicsEnvironment.isHeadless()) {
      String cause =
          System.getenv("DISPLAY") == null ? "DISPLAY is not set" : "java.awt.headless is set";
      return Optional.of("there is no display (" + cause + ")");
    }
    try {
      boolean found =
          GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
      return found ? Optional.empty() : Optional.of("the display has no screen");
    } catch (AWTError | HeadlessException | LinkageError e) {
      return Optional.of("the display " + System.getenv("DISPLAY") + " does not answer");
    }
  }

  private static boolean isLinux() {
    return System.getProperty("os.name", "").startsWith("Linux");
  }
}
