package org.lenetexplorer.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.Stream;
import javax.swing.UIManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
  @ParameterizedTest
  @EnumSource
  void everyTextReadsOnCanvasAndCard(Theme theme) {
    ThemeColors colors = theme.colors();
    Stream<Color> texts = Stream.concat(
        Stream.of(
            colors.text(), colors.quietText(), colors.error(), colors.warning(), colors.changed()),
        colors.phases().inOrder().stream());

    assertThat(texts).allSatisfy(text -> {
      assertThat(Contrast.ratio(text.getRGB(), colors.canvas().getRGB()))
          .isGreaterThanOrEqualTo(Contrast.READABLE);
      assertThat(Contrast.ratio(text.getRGB(), colors.card().getRGB()))
          .isGreaterThanOrEqualTo(Contrast.READABLE);
    });
  }

  @ParameterizedTest
  @EnumSource
  void theRingStandsOutFromTheCanvas(Theme theme) {
    ThemeColors colors = theme.colors();

    assertThat(Contrast.ratio(colors.ring().getRGB(), colors.canvas().getRGB())).isGreaterThan(3);
  }

  @ParameterizedTest
  @EnumSource
  void installingMakesItCurrent(Theme theme) {
    theme.install();

    assertThat(Theme.current()).isSameAs(theme);
    assertThat(Fonts.text().getFamily()).isEqualTo("Inter");
    assertThat(Fonts.numbers().getFamily()).isEqualTo("JetBrains Mono");
    assertThat(UIManager.getInt("Table.rowHeight")).as("our defaults").isEqualTo(24);
  }
}
