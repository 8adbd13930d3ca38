package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JSpinner;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.format.NetworkWriter;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.session.SessionSnapshot.ParameterView;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.NeedsScreen;

/** LeNet put together by hand, by mouse and by keyboard, trained, taken apart and put together again. */
@NeedsScreen
class AssemblyTest {
  private static final List<String> LENET = List.of(
      "Conv2d",
      "ReLU",
      "MaxPool2d",
      "Conv2d",
      "ReLU",
      "MaxPool2d",
      "Flatten",
      "Linear",
      "ReLU",
      "Linear",
      "ReLU",
      "Linear");

  @TempDir
  Path folder;

  private WindowFixture window;

  @BeforeEach
  void open() {
    window = new WindowFixture(Project.empty(), folder.resolve("window.properties"), 1280, 800);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Network network() {
    return window.snapshot().network();
  }

  private static String hash(Network network) {
    try {
      byte[] text = NetworkWriter.toJson(network).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Tensor> weights() {
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (ParameterView view : window.snapshot().parameters()) {
      weights.put(view.name(), view.value());
    }
    return weights;
  }

  private void train(int iterations) {
    for (int i = 0; i < iterations; i++) {
      window.press("I");
    }
    assertThat(window.snapshot().iteration()).isEqualTo(iterations - 1L);
    assertThat(window.snapshot().nextOperation()).isEmpty();
  }

  /** Presses the mouse on a palette's entry and moves it over the canvas, near its right end. */
  private void drag(String title) {
    JList<?> list = window.find("palette.layers", JList.class);
    Point entry = window.onEdt(() -> {
      int index = 0;
      while (!list.getModel().getElementAt(index).toString().equals(title)) {
        index++;
      }
      Rectangle cell = list.getCellBounds(index, index);
      return new Point((int) cell.getCenterX(), (int) cell.getCenterY());
    });
    JComponent canvas = window.find("network", JComponent.class);
    JComponent loss = window.find("block." + (network().layers().size() + 1), JComponent.class);
    Point end =
        window.onEdt(() -> new Point(loss.getX() + loss.getWidth() / 2, canvas.getHeight() / 2));
    window.robot().pressMouse(list, entry, MouseButton.LEFT_BUTTON);
    window.robot().moveMouse(list, entry.x + 10, entry.y);
    window.robot().moveMouse(canvas, end.x - 1, end.y);
    window.robot().moveMouse(canvas, end.x, end.y);
    window.settle();
  }

  private void drop() {
    window.change(() -> window.robot().releaseMouse(MouseButton.LEFT_BUTTON));
  }

  @Test
  void lenetIsBuiltByMouseTrainedUndoneAndRedone() throws IOException {
    window.screenshot("assembly-empty");
    for (String layer : LENET) {
      drag(layer);
      if (network().layers().isEmpty() || network().layers().size() == 6) {
        window.screenshot("assembly-drag-" + network().layers().size());
      }
      drop();
    }
    assertThat(network().layers()).isEqualTo(Presets.lenet().layers());
    assertThat(window.snapshot().runnable()).isTrue();
    window.screenshot("assembly-lenet");
    keep();

    train(50);
    Map<String, Tensor> trained = weights();
    String hash = hash(network());
    for (int i = 0; i < LENET.size(); i++) {
      window.press("control Z");
    }
    assertThat(network()).isEqualTo(Project.empty().network());
    for (int i = 0; i < LENET.size(); i++) {
      window.press("control Y");
    }
    assertThat(hash(network())).isEqualTo(hash);
    assertThat(weights().keySet()).isEqualTo(trained.keySet());
    Map<String, Tensor> again = weights();
    for (Map.Entry<String, Tensor> entry : trained.entrySet()) {
      Tensor value = Objects.requireNonNull(again.get(entry.getKey()));
      assertThat(value.bitwiseEquals(entry.getValue())).as(entry.getKey()).isTrue();
    }
  }

  /** For {@code .ci/run}, which holds the network against PyTorch. */
  private void keep() throws IOException {
    Path file = Path.of("target", "assembled", "network.json");
    Files.createDirectories(file.getParent());
    NetworkWriter.write(file, network());
  }

  @Test
  void lenetIsBuiltByKeyboardAloneAndTrained() {
    for (String layer : LENET) {
      window.type("INSERT");
      window.write(layer.toLowerCase(Locale.ROOT));
      window.press("ENTER");
    }
    assertThat(network().layers()).isEqualTo(Presets.lenet().layers());
    assertThat(window.spoken("network")).contains("14 blocks, selected fc3");
    train(50);
  }

  @Test
  void layersAreMovedCopiedRenamedAndDeletedByKeyboard() {
    for (String layer : List.of("Conv2d", "ReLU", "MaxPool2d")) {
      window.type("INSERT");
      window.write(layer.toLowerCase(Locale.ROOT));
      window.press("ENTER");
    }
    window.press("alt LEFT");
    assertThat(names()).containsExactly("conv1", "pool1", "relu1");
    window.type("shift LEFT");
    window.press("control D");
    assertThat(names()).containsExactly("conv1", "pool1", "conv2", "pool2", "relu1");
    window.press("DELETE");
    assertThat(names()).containsExactly("conv1", "pool1", "relu1");
    window.type("F2");
    window.write("first");
    window.press("ENTER");
    assertThat(names()).containsExactly("conv1", "first", "relu1");
    window.type("control A");
    window.press("DELETE");
    assertThat(names()).isEmpty();
    for (int i = 0; i < 4; i++) {
      window.press("control Z");
    }
    assertThat(names()).containsExactly("conv1", "pool1", "relu1");
  }

  private List<String> names() {
    return network().layers().stream().map(layer -> layer.name()).toList();
  }

  @Test
  void escapeLetsGoOfWhatIsDragged() {
    drag("Conv2d");
    window.type("ESCAPE");
    window.robot().releaseMouse(MouseButton.LEFT_BUTTON);
    window.settle();

    assertThat(names()).isEmpty();
    assertThat(window.find("empty", JComponent.class).isShowing()).isTrue();
  }

  @Test
  void anEmptyNetworkOffersAFirstLayer() {
    window.press("alt ENTER");
    assertThat(names()).containsExactly("conv1");
    assertThat(window.snapshot().obstacle()).contains("10 classes");

    window.press("alt ENTER");
    assertThat(window.snapshot().runnable()).isTrue();
    window.press("F8");
  }

  @Test
  void everyFaultIsToldAndMendedAsOffered() throws IOException {
    window.press("control 1");
    window.robot().click(window.find("block.6", JComponent.class));
    window.press("DELETE");
    fault(
        "fc1 expects 400 = 16 × 5 × 5, gets 1600 = 16 × 10 × 10, the maps left after relu2",
        "Set in_features to 1600");
    window.screenshot("assembly-red-edge");
    window.change(() -> window.robot().click(window.find("trouble.repair", JComponent.class)));
    assertThat(window.snapshot().runnable()).isTrue();
    assertThat(window.text("caption"))
        .contains("New weights: fc1 (weight [120, 400] became [120, 1600])");

    window.press("control 1");
    window.robot().click(window.find("block.7", JComponent.class));
    window.press("DELETE");
    fault("fc1 expects 400 features in a row, gets maps 16 × 5 × 5", "Insert a Flatten before it");
    window.press("alt ENTER");
    assertThat(network().layers()).isEqualTo(Presets.lenet().layers());

    window.robot().click(window.find("block.1", JComponent.class));
    window.press("DELETE");
    fault("conv2 expects 6 channels, gets 1 of 16 × 16", "Set in_channels to 1");
    window.press("alt ENTER");
    fault(
        "fc1 expects 400 = 16 × 5 × 5, gets 576 = 16 × 6 × 6, the maps left after pool2",
        "Set in_features to 576");
    window.press("alt ENTER");
    assertThat(window.snapshot().runnable()).isTrue();
  }

  @Test
  void kernelsLargerThanTheMapAndNamesUsedTwiceAreMended() {
    window.press("control 1");
    window.robot().click(window.find("block.0", JComponent.class));
    window.settle();
    window.change(() -> window.onEdt(() -> {
      window.find("layer.height", JSpinner.class).setValue(12);
      return true;
    }));
    fault("conv2 kernel 5×5 is larger than the map 4×14", "Set kernel_size to (4, 5)");
    window.press("alt ENTER");
    assertThat(window.snapshot().shapes().layers().get(3).output().toString())
        .isEqualTo("[16, 1, 10]");

    window.press("control 1");
    window.robot().click(window.find("block.2", JComponent.class));
    window.settle();
    window.type("F2");
    window.write("conv1");
    window.press("ENTER");
    fault("conv1 is the name of an earlier layer already", "Rename it to relu1");
    window.press("alt ENTER");
    assertThat(network().layers()).isEqualTo(Presets.lenet().layers());
  }

  @Test
  void aStrideThatLeavesCellsOutIsAWarning() throws IOException {
    window.press("control 1");
    window.robot().click(window.find("block.6", JComponent.class));
    window.settle();
    window.type("INSERT");
    window.write("avg");
    window.press("ENTER");
    assertThat(window.spoken("block.7"))
        .contains("warning: pool3 stride leaves 1 row and 1 column of 5 × 5 out;"
            + " set kernel_size to (3, 3)");
    window.screenshot("assembly-warning");
    window.press("alt ENTER");
    assertThat(window.spoken("block.7")).doesNotContain("warning").contains("[1, 16, 2, 2]");
  }

  @Test
  void pyTorchsTextBecomesTheNetworkAndCopiedLayersAreInserted() {
    copyText(Presets.lenet5().toPyTorch());
    window.press("control V");
    assertThat(network().layers()).isEqualTo(Presets.lenet5().layers());

    window.type("HOME");
    window.type("RIGHT");
    window.type("control C");
    window.type("END");
    window.press("control V");
    assertThat(network().layers().get(12).name()).isEqualTo("conv1");
    assertThat(network().layers().get(12).layer())
        .isEqualTo(network().layers().get(0).layer());

    copyText("net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))");
    window.press("control shift V");
    assertThat(network().input().toString()).isEqualTo("[1, 28, 28]");
    assertThat(window.snapshot().runnable()).isTrue();

    copyText("nn.BatchNorm2d(6)");
    window.type("control V");
    assertThat(window.text("message")).contains("BatchNorm2d").contains("line 1");
    assertThat(names()).hasSize(2);
  }

  private static void copyText(String text) {
    StringSelection content = new StringSelection(text);
    Toolkit.getDefaultToolkit().getSystemClipboard().setContents(content, content);
  }

  private void fault(String cause, String offer) {
    assertThat(window.text("trouble.cause").replace('\u00a0', ' ')).isEqualTo(cause);
    assertThat(window.onEdt(
            () -> window.find("trouble.repair", javax.swing.JButton.class).getText()))
        .isEqualTo(offer);
    assertThat(window.snapshot().runnable()).isFalse();
    assertThat(window.text("next")).isEqualTo("Not ready to train");
  }
}
