package org.lenetexplorer.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.MouseEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.debugger.Edit;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.EngineCommand;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.testkit.PanelWindow;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.theme.Theme;

@NeedsScreen
class ChartsPanelTest {
  private static PanelWindow open(Theme theme, int width, int height) {
    return new PanelWindow(Project.of(Presets.lenet()), theme, width, height, ChartsPanel::new);
  }

  private static void choose(PanelWindow window, ChartKind kind) {
    press(window, "chart.kind." + kind.title());
  }

  private static void press(PanelWindow window, String name) {
    AbstractButton button = find(window, name);
    window.onEdt(() -> {
      button.doClick();
      return button;
    });
    window.settle();
  }

  private static AbstractButton find(PanelWindow window, String name) {
    return window.find(name, AbstractButton.class);
  }

  @Test
  void lossesAreThoseOfTheSession() {
    try (PanelWindow window = open(Theme.LIGHT, 1100, 400)) {
      assertThat(window.spoken("chart.view")).startsWith("Loss: No loss yet");

      window.send(new EngineCommand.RunIterations(60));
      window.picture(1);

      float[] losses = window.snapshot().debug().losses();
      assertThat(losses).hasSize(60);
      assertThat(window.spoken("chart.view"))
          .isEqualTo("Loss: " + LossFigures.of(losses, 0).sentence());
      assertThat(window.find("chart.sentence", JLabel.class).getText())
          .contains("after iteration 59: " + Numbers.format(losses[59]));
      ChartView view = window.find("chart.view", ChartView.class);
      String reading = window.onEdt(() -> view.reading(view.getWidth() / 2));
      int iteration = Integer.parseInt(reading.replaceAll("iteration (\\d+):.*", "$1"));
      assertThat(iteration).isBetween(20, 40);
      assertThat(reading)
          .isEqualTo("iteration " + iteration + ": loss " + Numbers.format(losses[iteration]));
      assertThat(window.paintTime()).as("ms to paint").isLessThan(8);
    }
  }

  @Test
  void updatesAndHistogramsSpeakTheirNumbers() {
    try (PanelWindow window = open(Theme.LIGHT, 1100, 400)) {
      window.send(new EngineCommand.RunIterations(3));
      choose(window, ChartKind.UPDATES);
      assertThat(window.spoken("chart.view"))
          .startsWith("Update ratio: |Δw|/|w| of the last update: conv1 ")
          .contains(", fc3 ");
      choose(window, ChartKind.HISTOGRAM);
      assertThat(window.spoken("chart.view"))
          .startsWith("Histograms: conv1.weight: 150 numbers from −")
          .endsWith(", 0 exactly 0");
    }
  }

  @Test
  void misreadImagesLieBehindTheirCellAndCanBeSteppedThrough() {
    try (PanelWindow window = open(Theme.LIGHT, 1100, 500)) {
      window.send(new EngineCommand.RunIterations(20));
      choose(window, ChartKind.CONFUSION);
      JComboBox<?> images = window.find("chart.images", JComboBox.class);
      window.onEdt(() -> {
        images.setSelectedIndex(1);
        return images;
      });
      press(window, "chart.test");
      window.await(() -> window
          .onEdt(() -> window.find("chart.sentence", JLabel.class).getText())
          .contains("1,000 training"));
      window.settle();

      String spoken = window.spoken("chart.matrix");
      assertThat(spoken).matches("confusion matrix: \\d taken for \\d: \\d+ of 100 images");
      String cell = window.find("chart.cell", JLabel.class).getText();
      assertThat(spoken).startsWith("confusion matrix: " + cell);

      JComponent first = window.onEdt(() -> {
        JComponent matrix = window.find("chart.matrix", JComponent.class);
        assertThat(matrix.isShowing()).isTrue();
        return (JComponent) window.findFirst("chart.image.");
      });
      int index = Integer.parseInt(first.getName().replace("chart.image.", ""));
      press(window, first.getName());
      window.send(new EngineCommand.SetSpeed(Double.POSITIVE_INFINITY));

      assertThat(window
              .engine()
              .ask(debugger -> debugger.setup().data().label(index))
              .join())
          .isEqualTo(Integer.parseInt(cell.substring(0, 1)));
    }
  }

  @Test
  void aPictureIsSaved(@TempDir Path folder) throws IOException {
    try (PanelWindow window = open(Theme.LIGHT, 900, 400)) {
      window.send(new EngineCommand.RunIterations(30));
      window.picture(1);
      JComponent view = window.find("chart.view", JComponent.class);
      for (String name : new String[] {"loss.svg", "loss.png"}) {
        File file = folder.resolve(name).toFile();
        window.onEdt(() -> PictureSaver.write(view, file, text -> {})).join();
        assertThat(file).isNotEmpty();
      }
      assertThat(Files.readString(folder.resolve("loss.svg"))).contains("each iteration");
    }
  }

  @ParameterizedTest(name = "{0} {1}x{2} at {3}")
  @CsvSource({
    "LIGHT, 1180, 300, 1, wide",
    "DARK, 1180, 420, 2, dark-2x",
    "LIGHT, 760, 420, 1, medium",
    "DARK, 420, 560, 1, narrow"
  })
  void pictures(Theme theme, int width, int height, int scale, String name) throws IOException {
    try (PanelWindow window = open(theme, width, height)) {
      window.screenshot("chart-empty-" + name, scale);
      window.send(new EngineCommand.RunIterations(200));
      window.send(new EngineCommand.Change(new Edit.SetLearningRate(0.03)));
      window.send(new EngineCommand.RunIterations(300));
      press(window, "chart.help");
      press(window, "chart.help");
      for (ChartKind kind : ChartKind.values()) {
        chooseAnyhow(window, kind, width);
        if (kind.needsTest()) {
          press(window, "chart.test");
          window.await(() -> window.onEdt(() ->
              window.find("chart.sentence", JLabel.class).getText().contains("500 test images")));
          window.settle();
        }
        window.picture(scale);
        window.settle();
        window.screenshot(
            "chart-" + kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + name, scale);
      }
      press(window, "chart.help");
      window.screenshot("chart-help-" + name, scale);
    }
  }

  private static void chooseAnyhow(PanelWindow window, ChartKind kind, int width) {
    if (width >= 560) {
      choose(window, kind);
      return;
    }
    JComboBox<?> list = window.find("chart.kind", JComboBox.class);
    window.onEdt(() -> {
      list.setSelectedIndex(kind.ordinal());
      return list;
    });
    window.settle();
  }

  @Test
  void mouseOverTheChartReadsIt() {
    try (PanelWindow window = open(Theme.DARK, 800, 400)) {
      window.send(new EngineCommand.RunIterations(5));
      window.picture(1);
      ChartView view = window.find("chart.view", ChartView.class);
      MouseEvent event =
          new MouseEvent(view, MouseEvent.MOUSE_MOVED, 0, 0, view.getWidth() / 2, 60, 0, false);
      assertThat(window.onEdt(() -> String.valueOf(view.getToolTipText(event))))
          .startsWith("iteration 2: loss ");
    }
  }
}
