package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JComponent;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.tensor.Shape;
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
      window.press("P");
      for (int i = 0; i < 4; i++) {
        window.press("F8");
      }
      window.screenshot("window-" + name + "-forward");
      window.press("P");
      window.press("P");
      window.screenshot("window-" + name + "-loss");
      for (int i = 0; i < 10; i++) {
        window.press("F8");
      }
      window.screenshot("window-" + name + "-backward");
      window.press("P");
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

  @ParameterizedTest(name = "{0}x{1}")
  @CsvSource({"1280, 800, 1280", "1024, 700, small", "1600, 1000, large"})
  void assemblingInBothLooks(int width, int height, String name, @TempDir Path folder)
      throws IOException {
    try (WindowFixture window =
        new WindowFixture(Project.empty(), folder.resolve("window.properties"), width, height)) {
      window.screenshot("canvas-" + name + "-empty");
      window.type("control shift L");
      window.screenshot("canvas-" + name + "-empty-dark");
      window.press("control 1");
      window.press("P");
      window.press("P");
      JComponent conv2 = window.find("block.4", JComponent.class);
      window.robot().moveMouse(conv2, conv2.getWidth() / 2, conv2.getHeight() / 3);
      window.screenshot("canvas-" + name + "-hover-dark");
      window.robot().click(window.find("block.6", JComponent.class));
      window.settle();
      window.type("INSERT");
      window.write("p");
      window.screenshot("canvas-" + name + "-insert-dark");
      window.type("ESCAPE");
      window.press("DELETE");
      window.screenshot("canvas-" + name + "-fault-dark");
      window.type("control shift L");
      window.screenshot("canvas-" + name + "-fault");
      window.press("control Z");
      window.robot().click(window.find("block.3", JComponent.class));
      window.settle();
      window
          .robot()
          .pressMouse(
              window.find("block.3", JComponent.class), new Point(20, 40), MouseButton.LEFT_BUTTON);
      window.robot().moveMouse(window.find("block.6", JComponent.class), 5, 60);
      window.robot().moveMouse(window.find("block.6", JComponent.class), 4, 60);
      window.screenshot("canvas-" + name + "-move");
      window.type("ESCAPE");
      window.robot().releaseMouse(MouseButton.LEFT_BUTTON);
    }
    assertThat(Files.size(Path.of("target/screenshots/canvas-" + name + "-move.png")))
        .isGreaterThan(10_000);
  }

  @Test
  void aHundredLayersStayFluid(@TempDir Path folder) throws IOException {
    List<NamedLayer> layers = new ArrayList<>();
    layers.add(new NamedLayer("conv1", new Conv2d(1, 8, 5)));
    for (int i = 0; i < 48; i++) {
      layers.add(new NamedLayer(
          "same" + i,
          new Conv2d(8, 8, Size2d.square(3), Size2d.square(1), Size2d.square(1), true)));
      layers.add(new NamedLayer("relu" + i, new ReLU()));
    }
    layers.add(new NamedLayer("flatten", new Flatten()));
    layers.add(new NamedLayer("fc1", new Linear(8 * 28 * 28, 32)));
    layers.add(new NamedLayer("fc2", new Linear(32, 10)));
    Network deep = new Network("Deep", Shape.of(1, 32, 32), layers);
    try (WindowFixture window =
        new WindowFixture(Project.of(deep), folder.resolve("window.properties"), 1280, 800)) {
      window.screenshot("canvas-hundred");
      assertThat(window.find("overview", JComponent.class).isShowing()).isTrue();
      window.robot().click(window.find("overview", JComponent.class));
      window.type("END");
      window.screenshot("canvas-hundred-end");
      assertThat(window.onEdt(
              () -> window.find("block.101", JComponent.class).getVisibleRect().isEmpty()))
          .isFalse();
      double[] millis = new double[40];
      for (int i = 0; i < millis.length; i++) {
        millis[i] = window.onEdt(() -> moveAndPaint(window));
      }
      Arrays.sort(millis);
      System.out.printf(
          "100 layers: a move of the selection with a paint of the whole window takes %.1f ms"
              + " in the median, %.1f ms at most%n",
          millis[millis.length / 2], millis[millis.length - 1]);
      assertThat(window.spoken("network")).contains("102 blocks, selected relu29");
    }
  }

  private static double moveAndPaint(WindowFixture window) {
    JComponent canvas = window.find("network", JComponent.class);
    BufferedImage image = new BufferedImage(1280, 800, BufferedImage.TYPE_INT_RGB);
    long begin = System.nanoTime();
    canvas
        .getActionMap()
        .get("LEFT")
        .actionPerformed(new ActionEvent(canvas, ActionEvent.ACTION_PERFORMED, "LEFT"));
    window.frame().getRootPane().validate();
    window.frame().getRootPane().paint(image.createGraphics());
    return (System.nanoTime() - begin) / 1e6;
  }
}
