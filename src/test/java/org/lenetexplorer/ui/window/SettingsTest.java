package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.ui.theme.Theme;

class SettingsTest {
  @TempDir
  Path folder;

  @Test
  void remembersPlaceAndLook() {
    Path file = folder.resolve("deep/window.properties");
    Settings written = new Settings(file);
    written.setBounds(new Rectangle(10, 20, 1000, 700));
    written.setTheme(Theme.DARK);
    written.setMaximized(true);
    written.setNumber("steps", 321);
    written.save();

    Settings read = new Settings(file);
    assertThat(read.bounds()).contains(new Rectangle(10, 20, 1000, 700));
    assertThat(read.theme()).contains(Theme.DARK);
    assertThat(read.maximized()).isTrue();
    assertThat(read.number("steps", 0)).isEqualTo(321);
  }

  @Test
  void remembersRecentFilesInTheirOrder() {
    Path file = folder.resolve("window.properties");
    Settings written = new Settings(file);
    written.setRecentFiles(List.of(Path.of("a"), Path.of("b"), Path.of("c")));
    written.setRecentFiles(List.of(Path.of("b"), Path.of("a")));
    written.save();

    assertThat(new Settings(file).recentFiles()).containsExactly(Path.of("b"), Path.of("a"));
  }

  @Test
  void keepsWhatIsRescuedBesideItsFile() {
    assertThat(new Settings(folder.resolve("window.properties")).recoveryFolder())
        .isEqualTo(folder.resolve("recovery"));
  }

  @Test
  void nonsenseCountsAsNothing() throws IOException {
    Path file = folder.resolve("window.properties");
    Files.writeString(file, "width=wide\ntheme=PINK\nx=\\u12");

    Settings read = new Settings(file);
    assertThat(read.bounds()).isEmpty();
    assertThat(read.theme()).isEmpty();
    assertThat(read.number("width", 7)).isEqualTo(7);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNoFailure() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    new Settings(file.resolve("below/window.properties")).save();

    assertThat(file).isEmptyFile();
  }
}
