package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuItem;
import javax.swing.JSpinner;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.component.WindowGrid;

@NeedsScreen
class LayerPanelTest {
  @TempDir
  Path folder;

  private WindowFixture window;

  @BeforeEach
  void open() {
    window = new WindowFixture(folder.resolve("window.properties"), 1440, 900);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private Layer layer(int index) {
    return window.snapshot().network().layers().get(index).layer();
  }

  private Conv2d conv1() {
    return (Conv2d) layer(0);
  }

  private void select(int block) {
    window.robot().click(window.find("block." + block, JComponent.class));
    window.settle();
  }

  private void count(String spinner, String button) {
    Component arrow =
        window.robot().finder().findByName(window.find(spinner, JSpinner.class), button, true);
    window.change(() -> window.robot().click(arrow));
  }

  private void put(String field, String text) {
    JTextComponent component = window.find(field, JTextComponent.class);
    window.robot().click(component);
    window.settle();
    window.onEdt(() -> {
      component.setText(text);
      return component;
    });
    window.settle();
  }

  private boolean showing(String name) {
    return window.onEdt(() -> window.find(name, JComponent.class).isShowing());
  }

  private String read(Supplier<String> text) {
    return window.onEdt(text);
  }

  private String history(int place) {
    return window.onEdt(() -> {
      JList<?> list = window.find("history", JList.class);
      return list.getModel().getElementAt(place).toString();
    });
  }

  @Test
  void aSpinnerChangesTheKernelAndKeepsItSquare() {
    count("layer.kernel_size.height", "Spinner.previousButton");

    assertThat(conv1().kernelSize()).isEqualTo(Size2d.square(4));
    assertThat(window.text("layer.kernel_size.width.text")).isEqualTo("4");
    assertThat(window.text("layer.fact.because")).isEqualTo("(32 − 4 + 2·0)/1 + 1 = 29");
    assertThat(history(1)).contains("Set conv1 kernel_size 4×4");

    window.robot().click(window.find("layer.kernel_size.link", JComponent.class));
    count("layer.kernel_size.width", "Spinner.nextButton");

    assertThat(conv1().kernelSize()).isEqualTo(new Size2d(4, 5));
  }

  @Test
  void samePaddingIsOneClickAndThenSaysWhyItIsNotToBeHadAgain() {
    window.click("layer.padding.same");

    assertThat(conv1().padding()).isEqualTo(Size2d.square(2));
    assertThat(window.text("layer.fact.output")).isEqualTo("[1, 6, 32, 32]");
    JButton same = window.find("layer.padding.same", JButton.class);
    assertThat(window.onEdt(same::isEnabled)).isFalse();
    assertThat(read(same::getToolTipText)).isEqualTo("The map keeps its size already");
  }

  @Test
  void theBiasIsSwitchedOffAndOn() {
    window.click("layer.bias");
    assertThat(conv1().bias()).isFalse();
    assertThat(window.text("layer.fact.parameters")).isEqualTo("6·(1·5·5) = 150");

    window.click("layer.bias");
    assertThat(conv1().bias()).isTrue();
  }

  @Test
  void whatIsTypedBeyondTheLimitIsRefusedWithASentence() {
    put("layer.kernel_size.height.text", "40");
    window.type("ENTER");

    assertThat(window.text("layer.kernel_size.sentence").replace('\u00a0', ' '))
        .isEqualTo("kernel_size 40 is more than 32: the map is 32 × 32.");
    assertThat(showing("layer.kernel_size.sentence")).isTrue();
    assertThat(conv1().kernelSize()).isEqualTo(Size2d.square(5));

    window.press("F8");
    assertThat(showing("layer.kernel_size.sentence"))
        .as("a step takes nothing away")
        .isTrue();

    put("layer.kernel_size.height.text", "3");
    window.change(() -> window.type("ENTER"));
    assertThat(conv1().kernelSize()).isEqualTo(Size2d.square(3));
    assertThat(showing("layer.kernel_size.sentence")).isFalse();
  }

  @Test
  void anotherLayerOfTheSameTypeHasNothingOfWhatWasRefused() {
    put("layer.kernel_size.height.text", "40");
    window.type("ENTER");
    for (int block : new int[] {4, 3, 1, 4}) {
      select(block);
      assertThat(showing("layer.kernel_size.sentence")).as("block " + block).isFalse();
      assertThat(window.text("layer.kernel_size.height.text")).isEqualTo(block == 3 ? "2" : "5");
    }
    assertThat(window.text("layer.in_channels.text")).isEqualTo("6");
  }

  @Test
  void aNumberOfFeaturesThatDoesNotFitIsRedAndMendedByOneClick() {
    select(8);
    put("layer.in_features.text", "399");
    window.change(() -> window.type("ENTER"));
    assertThat(window.snapshot().runnable()).isFalse();
    assertThat(window.text("layer.in_features.sentence")).isEqualTo("flatten gives 400, not 399.");

    assertThat(window.onEdt(
            () -> window.find("layer.in_features.take", JButton.class).getText()))
        .isEqualTo("Set to 400");
    window.click("layer.in_features.take");

    assertThat(window.snapshot().runnable()).isTrue();
    assertThat(showing("layer.in_features.take")).isFalse();
  }

  @Test
  void aRenamedLayerKeepsItsWeights() {
    Tensor before = window.snapshot().parameters().get(0).value();
    put("layer.name", "edges");
    window.change(() -> window.type("ENTER"));

    assertThat(window.snapshot().parameters().get(0).name()).isEqualTo("edges.weight");
    assertThat(window.snapshot().parameters().get(0).value().bitwiseEquals(before))
        .isTrue();
    assertThat(window.spoken("block.1")).startsWith("edges");
  }

  @Test
  void aNameTwiceIsTakenAndToldInRed() {
    put("layer.name", "conv2");
    window.change(() -> window.type("ENTER"));
    select(4);

    assertThat(window.text("layer.name.sentence"))
        .isEqualTo("conv2 is the name of an earlier layer already.");
    window.click("layer.name.mend");
    assertThat(window.snapshot().runnable()).isTrue();
  }

  @Test
  void whatIsTypedBeforeAnotherLayerIsClickedIsNotLost() {
    put("layer.out_channels.text", "8");
    window.change(() -> window.robot().click(window.find("block.7", JComponent.class)));

    assertThat(conv1().outChannels()).isEqualTo(8);
    assertThat(window.text("layer.name")).isEqualTo("flatten");
  }

  @Test
  void aPoolIsExchangedForTheOtherKind() {
    select(3);
    JComboBox<?> type = window.find("layer.type", JComboBox.class);
    window.change(() -> window.onEdt(() -> {
      type.setSelectedItem("AvgPool2d");
      return type;
    }));

    assertThat(layer(2).type()).isEqualTo("AvgPool2d");
    assertThat(window.text("layer.fact.because")).isEqualTo("(28 − 2 + 2·0)/2 + 1 = 14");
  }

  @Test
  void keysUndoAndRedoAndTheirTitlesSayWhat() {
    JMenuItem undo = window.find("menu.UNDO", JMenuItem.class);
    AbstractButton button = window.find("tool.UNDO", AbstractButton.class);
    assertThat(window.onEdt(undo::isEnabled)).isFalse();

    window.click("layer.bias");
    assertThat(read(undo::getText)).isEqualTo("Undo Set conv1 bias False");
    assertThat(read(button::getToolTipText)).startsWith("Undo Set conv1 bias False (");

    window.press("control Z");
    assertThat(conv1().bias()).isTrue();
    assertThat(window.onEdt(() -> window.find("menu.REDO", JMenuItem.class).getText()))
        .isEqualTo("Redo Set conv1 bias False");

    window.press("control Y");
    assertThat(conv1().bias()).isFalse();
    window.click("tool.UNDO");
    window.press("control shift Z");
    assertThat(conv1().bias()).isFalse();
  }

  @Test
  void undoInATextTakesBackTheTypingFirst() {
    window.click("layer.bias");
    JTextField name = window.find("layer.name", JTextField.class);
    window.robot().click(name);
    window.settle();
    window.type("END");
    window.type("X");
    assertThat(window.text("layer.name")).isEqualTo("conv1x");

    window.type("control Z");
    assertThat(window.text("layer.name")).isEqualTo("conv1");
    assertThat(conv1().bias()).isFalse();

    window.press("control Z");
    assertThat(conv1().bias()).isTrue();
  }

  @Test
  void undoInASpinnerTakesBackTypedDigitsThenTheCountedNumber() {
    count("layer.out_channels", "Spinner.nextButton");
    assertThat(conv1().outChannels()).isEqualTo(7);
    window.robot().click(window.find("layer.out_channels.text", JComponent.class));
    window.settle();
    window.type("END");
    window.type("2");
    assertThat(window.text("layer.out_channels.text")).isEqualTo("72");

    window.type("control Z");
    assertThat(window.text("layer.out_channels.text")).isEqualTo("7");
    window.press("control Z");
    assertThat(conv1().outChannels()).isEqualTo(6);
    assertThat(window.text("layer.out_channels.text")).isEqualTo("6");
  }

  @Test
  void theHistoryListGoesToAnyState() {
    window.click("layer.bias");
    window.click("layer.padding.same");
    window.showTab("tabs.Steps", "History");
    JList<?> list = window.find("history", JList.class);
    assertThat(window.onEdt(() -> list.getModel().getSize())).isEqualTo(3);

    window.change(() -> window.robot().click(list, window.onEdt(() -> {
      var cell = Objects.requireNonNull(list.getCellBounds(0, 0));
      return new java.awt.Point(40, (int) cell.getCenterY());
    })));
    assertThat(conv1()).isEqualTo(new Conv2d(1, 6, 5));
    assertThat(history(2)).contains("Set conv1 padding 2×2").contains("UNDONE");

    window.onEdt(() -> {
      list.setSelectedIndex(2);
      return list.requestFocusInWindow();
    });
    window.settle();
    window.press("ENTER");
    assertThat(conv1().bias()).isFalse();
    assertThat(conv1().padding()).isEqualTo(Size2d.square(2));
  }

  @Test
  void theWindowFollowsTheArrowKeysAndSaysWhereItIs() {
    JComponent canvas = window.find("window.canvas", JComponent.class);
    window.robot().click(canvas);
    window.settle();
    for (int i = 0; i < 40; i++) {
      window.type("UP");
      window.type("LEFT");
    }
    window.type("DOWN");

    assertThat(window.onEdt(() -> window.find("window.line", JLabel.class).getText()))
        .contains("output [1, 0] ← rows 1–5, columns 0–4");
  }

  @Test
  void theWindowStopsPlayingWhenItIsHidden() {
    WindowGrid grid = window.find("layer.window", WindowGrid.class);
    window.robot().click(window.find("window.play", JComponent.class));
    window.settle();
    assertThat(window.onEdt(grid::isPlaying)).isTrue();

    window.showTab("tabs.Layer", "Values");

    assertThat(window.onEdt(grid::isPlaying)).isFalse();
  }
}
