package org.lenetexplorer.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.testkit.PanelWindow;
import org.lenetexplorer.ui.theme.Theme;

@NeedsScreen
class CodePanelTest {
  private static PanelWindow open(Theme theme, int width, int height) {
    return new PanelWindow(
        Project.of(Presets.lenet()),
        theme,
        width,
        height,
        (engine, workspace) -> new CodePanel(workspace));
  }

  @Test
  void theLineOfTheStepIsMarkedAndInSight() {
    try (PanelWindow window = open(Theme.LIGHT, 900, 260)) {
      CodeText text = window.find("code.text", CodeText.class);

      window.send(new EngineCommand.RunTo(window.snapshot().position(14)));

      assertThat(window.find("code.sentence", JLabel.class).getText())
          .isEqualTo("Last step: x = self.conv2(x)"
              + "  # = F.conv2d(x, conv2.weight, conv2.bias, stride=1, padding=0)");
      assertThat(shownText(window, text)).contains("x = self.conv2(x)  # = F.conv2d(");
      int top = window.onEdt(() -> text.getVisibleRect().y);
      window.send(new EngineCommand.RunTo(window.snapshot().position(25)));
      assertThat(window.onEdt(() -> text.getVisibleRect().y)).isGreaterThan(top);
      assertThat(shownText(window, text)).contains("    loss.backward()  # → ");
      assertThat(window.paintTime()).as("ms to paint").isLessThan(8);
    }
  }

  private static String shownText(PanelWindow window, CodeText text) {
    return window.onEdt(text::getText);
  }

  @ParameterizedTest(name = "{0} {1}x{2} at {3}")
  @CsvSource({
    "LIGHT, 1180, 300, 1, 14, wide",
    "DARK, 900, 300, 2, 29, dark-2x",
    "LIGHT, 900, 1100, 1, 14, whole",
    "LIGHT, 420, 500, 1, 26, narrow"
  })
  void pictures(Theme theme, int width, int height, int scale, int operation, String name)
      throws IOException {
    try (PanelWindow window = open(theme, width, height)) {
      window.send(new EngineCommand.RunTo(window.snapshot().position(operation + 1)));
      window.screenshot("code-" + name, scale);
    }
  }
}
