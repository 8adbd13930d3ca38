package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.testkit.NeedsScreen;

/** Writes {@code target/screenshots/window-*.png}, for eyes to judge. */
@NeedsScreen
class ScreenshotsTest {
  @ParameterizedTest(name = "{0}x{1}")
  @CsvSource({"1280, 800, 1280", "1024, 700, small", "1440, 900, large", "1920, 1080, wide"})
  void everyPhaseInBothLooks(int width, int height, String name, @TempDir Path folder)
      throws IOException {
    try (WindowFixture window =
        new WindowFixture(folder.resolve("window.properties"), width, height)) {
      window.screenshot("window-" + name + "-start");
      window.press("shift F8");
      for (int i = 0; i < 4; i++) {
        window.press("F8");
      }
      window.screenshot("window-" + name + "-forward");
      window.press("shift F8");
      window.press("shift F8");
      window.screenshot("window-" + name + "-loss");
      for (int i = 0; i < 10; i++) {
        window.press("F8");
      }
      window.screenshot("window-" + name + "-backward");
      window.press("shift F8");
      window.press("F8");
      window.screenshot("window-" + name + "-step");
      window.type("control shift L");
      window.screenshot("window-" + name + "-step-dark");
      window.chooseFolder(folder);
      window.screenshot("window-" + name + "-message-dark");
    }
    assertThat(Files.size(Path.of("target/screenshots/window-" + name + "-step-dark.png")))
        .isGreaterThan(10_000);
  }
}
