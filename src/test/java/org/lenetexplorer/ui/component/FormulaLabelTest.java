package org.lenetexplorer.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.theme.Theme;

@NeedsScreen
class FormulaLabelTest {
  private static BufferedImage paint(FormulaLabel label, int scale) {
    return GuiActionRunner.execute(() -> {
      label.setSize(300, 40);
      return Pictures.paint(300, 40, scale, label::paint);
    });
  }

  private static FormulaLabel show(String text, String latex) throws InterruptedException {
    FormulaLabel label = GuiActionRunner.execute(() -> {
      Theme.LIGHT.install();
      FormulaLabel made = new FormulaLabel(18, 40);
      made.show(text, latex);
      return made;
    });
    paint(label, 1);
    for (int i = 0; i < 500 && !GuiActionRunner.execute(label::isSet); i++) {
      Thread.sleep(10);
    }
    assertThat(GuiActionRunner.execute(label::isSet)).isTrue();
    return label;
  }

  private static long ink(BufferedImage image) {
    int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return java.util.stream.IntStream.of(all).filter(rgb -> (rgb & 0xFF) < 128).count();
  }

  @Test
  void aFormulaIsSetInTheThemesInkAndReadInPlainCharacters() throws Exception {
    FormulaLabel label =
        show("∂L/∂w = Σ δ·x", "\\frac{\\partial L}{\\partial w} = \\sum \\delta x");

    assertThat(ink(paint(label, 1))).isGreaterThan(100);
    assertThat(label.getAccessibleContext().getAccessibleName()).isEqualTo("∂L/∂w = Σ δ·x");
    assertThat(label.getToolTipText()).isNull();
  }

  @Test
  void whatCantBeSetStandsThereInPlainCharacters() throws Exception {
    FormulaLabel label = show("a / b", "\\nosuch{a}{b}");

    assertThat(ink(paint(label, 1))).isGreaterThan(10);
    assertThat(label.getToolTipText()).contains("can't be set").contains("\\nosuch{a}{b}");
  }
}
