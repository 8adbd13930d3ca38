package org.lenetexplorer.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.event.MouseEvent;
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
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.model.Ledger;
import org.lenetexplorer.ui.model.LedgerRow;
import org.lenetexplorer.ui.theme.Theme;

@NeedsScreen
class LedgerPanelTest {
  private static PanelWindow open(Theme theme, int width, int height) {
    return new PanelWindow(
        Project.of(Presets.lenet()),
        theme,
        width,
        height,
        (engine, workspace) -> new LedgerPanel(workspace));
  }

  @Test
  void aNumberPointedAtIsReadAndOneClickedIsLookedAtClosely() {
    try (PanelWindow window = open(Theme.LIGHT, 1200, 700)) {
      window.send(new EngineCommand.RunIterations(1));
      window.picture(1);
      LedgerRow row = window
          .onEdt(() -> Ledger.of(window.workspace().state().snapshot()))
          .rows()
          .get(0);
      SheetView gradient = window.find("ledger.conv1.weight.grad", SheetView.class);

      window.onEdt(() -> mouse(gradient, MouseEvent.MOUSE_MOVED, 132));

      assertThat(window.find("ledger.cell", JLabel.class).getText()).isEqualTo(row.describe(132));
      assertThat(window.spoken("ledger.conv1.weight"))
          .isEqualTo("conv1.weight: " + row.describe(132));

      window.onEdt(() -> mouse(gradient, MouseEvent.MOUSE_PRESSED, 132));

      assertThat(window.workspace().state().focus().depth()).isEqualTo(Depth.NUMBER);
      assertThat(window.workspace().state().focus().number().orElseThrow())
          .hasToString("conv1.weight.grad[5,0,1,2]");
    }
  }

  private static boolean mouse(SheetView view, int kind, int place) {
    Point at = view.centre(place);
    int button = kind == MouseEvent.MOUSE_PRESSED ? MouseEvent.BUTTON1 : MouseEvent.NOBUTTON;
    view.dispatchEvent(
        new MouseEvent(view, kind, System.currentTimeMillis(), 0, at.x, at.y, 1, false, button));
    return true;
  }

  @Test
  void figuresAreSpokenAndGradientStatesFollow() {
    try (PanelWindow window = open(Theme.LIGHT, 1200, 700)) {
      assertThat(window.spoken("ledger.figures.conv1.bias.grad")).endsWith("no gradient");
      assertThat(window.find("ledger.update.conv1.bias", JLabel.class).getText())
          .startsWith("|Δw|/|w| none");

      window.send(new EngineCommand.RunIterations(1));

      LedgerRow row = window
          .onEdt(() -> Ledger.of(window.workspace().state().snapshot()))
          .rows()
          .get(1);
      assertThat(window.spoken("ledger.figures.conv1.bias.grad"))
          .isEqualTo("figures of conv1.bias.grad: " + row.gradient().sentence());
      assertThat(window.find("ledger.update.conv1.bias", JLabel.class).getText())
          .startsWith("|Δw|/|w| " + row.update().text());
      assertThat(window.paintTime()).as("ms to paint").isLessThan(8);
    }
  }

  @ParameterizedTest(name = "{0} {1}x{2} at {3}")
  @CsvSource({
    "LIGHT, 1180, 300, 1, wide",
    "DARK, 1180, 300, 1, wide-dark",
    "LIGHT, 1180, 900, 2, tall-2x",
    "LIGHT, 800, 700, 1, medium",
    "LIGHT, 420, 700, 1, narrow",
    "DARK, 420, 700, 2, narrow-dark-2x"
  })
  void pictures(Theme theme, int width, int height, int scale, String name) throws IOException {
    try (PanelWindow window = open(theme, width, height)) {
      window.screenshot("ledger-" + name + "-before", scale);
      window.send(new EngineCommand.RunIterations(3));
      window.picture(scale);
      window.onEdt(() ->
          mouse(window.find("ledger.conv1.weight", SheetView.class), MouseEvent.MOUSE_MOVED, 0));
      window.screenshot("ledger-" + name, scale);
    }
  }
}
