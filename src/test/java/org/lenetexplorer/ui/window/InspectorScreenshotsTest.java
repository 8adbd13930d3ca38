package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.testkit.NeedsScreen;

/** Writes {@code target/screenshots/inspector-*.png}, for eyes to judge, and holds that nothing is cut off at the side. */
@NeedsScreen
class InspectorScreenshotsTest {
  private static final Map<Integer, String> BLOCKS = Map.of(
      0, "input", 1, "conv", 3, "pool", 5, "leaky", 7, "flatten", 8, "linear", 10, "dropout", 14,
      "loss");

  /** LeNet with one layer of the kinds that it lacks. */
  private static Project project() {
    List<NamedLayer> layers = new ArrayList<>(Presets.lenet().layers());
    layers.set(4, new NamedLayer("leaky", new LeakyReLU(0.2f)));
    layers.add(9, new NamedLayer("drop", new Dropout(0.25f)));
    return Project.of(new Network("Net", Presets.lenet().input(), layers));
  }

  @ParameterizedTest(name = "{0}x{1}")
  @CsvSource({"1440, 900, large", "1280, 800, usual", "1024, 700, small", "800, 560, least"})
  void everyKindOfLayerInBothLooks(int width, int height, String name, @TempDir Path folder)
      throws IOException {
    try (WindowFixture window =
        new WindowFixture(project(), folder.resolve("window.properties"), width, height)) {
      shoot(window, name);
      window.type("control shift L");
      shoot(window, name + "-dark");
    }
  }

  private static void shoot(WindowFixture window, String name) throws IOException {
    for (Map.Entry<Integer, String> block : BLOCKS.entrySet()) {
      window.robot().click(window.find("block." + block.getKey(), JComponent.class));
      window.settle();
      window.showTab("tabs.Layer", "Layer"); // a click on a number goes to it
      JScrollPane scroll = window.find("layer.scroll", JScrollPane.class);
      assertThat(window.onEdt(scroll::isShowing)).isTrue();
      assertThat(window.onEdt(() -> cutOff(scroll.getViewport().getView())))
          .as("%s in %s: cut off at the side", block.getValue(), name)
          .isEmpty();
      save(window, scroll.getParent(), name + "-" + block.getValue(), 1);
      if (name.startsWith("usual")) {
        save(window, scroll.getParent(), name + "-" + block.getValue() + "-2x", 2);
      }
    }
    window.screenshot("inspector-" + name + "-window");
  }

  /** The fields and buttons that are narrower than they want to be, or reach beyond the form. */
  private static List<String> cutOff(Component form) {
    List<String> found = new ArrayList<>();
    for (Component part : fields((Container) form)) {
      Rectangle place = SwingUtilities.convertRectangle(part.getParent(), part.getBounds(), form);
      if (place.getMaxX() > form.getWidth() || place.width < part.getPreferredSize().width) {
        found.add(part.getName() + " " + place);
      }
    }
    return found;
  }

  private static List<Component> fields(Container container) {
    List<Component> found = new ArrayList<>();
    for (Component part : container.getComponents()) {
      boolean field = part instanceof JSpinner
          || part instanceof AbstractButton
          || part instanceof JComboBox<?>
          || part instanceof JTextField;
      if (field && part.isShowing()) {
        found.add(part);
      } else if (part instanceof Container inner) {
        found.addAll(fields(inner));
      }
    }
    return found;
  }

  @Test
  void faultsAndHistory(@TempDir Path folder) throws IOException {
    try (WindowFixture window = new WindowFixture(folder.resolve("window.properties"), 1280, 800)) {
      write(window, "layer.kernel_size.height.text", "3");
      window.change(() -> window.type("ENTER"));
      write(window, "layer.padding.height.text", "50");
      window.type("ENTER");
      save(window, window.find("layer.scroll", JScrollPane.class).getParent(), "refused", 1);
      window.robot().click(window.find("block.8", JComponent.class));
      window.settle();
      window.showTab("tabs.Layer", "Layer");
      write(window, "layer.name", "lambda");
      window.change(() -> window.type("ENTER"));
      window.showTab("tabs.Steps", "History");
      window.press("control Z");
      window.screenshot("inspector-history");
      window.press("control Y");
      save(window, window.find("layer.scroll", JScrollPane.class).getParent(), "faults", 1);
      window.type("control shift L");
      window.screenshot("inspector-faults-dark-window");
    }
    assertThat(Files.size(Path.of("target/screenshots/inspector-history.png")))
        .isGreaterThan(10_000);
  }

  private static void write(WindowFixture window, String field, String text) {
    JTextComponent component = window.find(field, JTextComponent.class);
    window.robot().click(component);
    window.settle();
    window.onEdt(() -> {
      component.setText(text);
      return component;
    });
    window.settle();
  }

  private static void save(WindowFixture window, Container panel, String name, int scale)
      throws IOException {
    window.settle();
    BufferedImage image = window.onEdt(() -> {
      BufferedImage drawn = new BufferedImage(
          panel.getWidth() * scale, panel.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
      var g = drawn.createGraphics();
      g.scale(scale, scale);
      panel.paint(g);
      g.dispose();
      return drawn;
    });
    Path file = Path.of("target", "screenshots", "inspector-" + name + ".png");
    Files.createDirectories(file.getParent());
    ImageIO.write(image, "png", file.toFile());
  }
}
