package org.lenetexplorer.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IconsTest {
  static List<String> drawings() {
    return Stream.of("command", "layer", "phase")
        .flatMap(IconsTest::namesIn)
        .sorted()
        .toList();
  }

  private static Stream<String> namesIn(String folder) {
    try (Stream<Path> files = Files.list(Path.of("assets", folder))) {
      return files
          .map(file -> folder + "/" + file.getFileName().toString().replace(".svg", ""))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void everyDrawingIsFoundAndSixteenPixelsLarge(String path) {
    FlatSVGIcon icon = Icons.drawing(path, 16);

    assertThat(icon.hasFound()).isTrue();
    assertThat(icon.getIconWidth()).isEqualTo(16);
    assertThat(icon.getIconHeight()).isEqualTo(16);
  }

  @Test
  void theProgramsIconComesInEightSizes() {
    assertThat(Icons.application())
        .extracting(image -> image.getWidth(null))
        .containsExactly(16, 24, 32, 48, 64, 128, 256, 512);
  }

  @Test
  void aPhaseIsDrawnInItsColorInBothThemes() {
    for (Theme theme : Theme.values()) {
      theme.install();
      BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);

      Graphics2D g = image.createGraphics();
      g.scale(4, 4);

      Icons.phase("forward").paintIcon(null, g, 0, 0);

      assertThat(image.getRGB(32, 32))
          .isEqualTo(theme.colors().phases().forward().getRGB());
    }
  }

  @Test
  void anUnknownNameIsRefused() {
    assertThatThrownBy(() -> Icons.command("nothing")).hasMessage("no drawing command/nothing.svg");
    assertThatThrownBy(() -> Icons.phase("nothing")).hasMessage("no drawing phase/nothing.svg");
  }
}
