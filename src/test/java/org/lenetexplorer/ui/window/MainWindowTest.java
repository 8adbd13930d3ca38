package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JTextField;
import javax.swing.JTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.session.SessionSnapshot.OperationView;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.model.Depth;
import org.lenetexplorer.ui.theme.Theme;

@NeedsScreen
class MainWindowTest {
  @TempDir
  Path folder;

  private WindowFixture window;

  @BeforeEach
  void open() {
    window = new WindowFixture(folder.resolve("window.properties"), 1280, 800);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void keysWalkThroughAWholeIteration() {
    for (OperationView operation : window.snapshot().operations()) {
      window.press("F8");

      assertThat(window.text("caption")).isNotEmpty();
      String layer = operation.name().split("\\.")[0];
      assertThat(window.spoken("block." + blockOf(layer)))
          .as(operation.phase() + " " + operation.name())
          .startsWith(layer)
          .endsWith("current operation");
    }
    assertThat(window.snapshot().nextOperation()).isEmpty();
    assertThat(window.text("next")).isEqualTo("Next: iteration 1");
    assertThat(window.spoken("phases")).contains("all phases are done");
  }

  private int blockOf(String layer) {
    for (int i = 0; i < window.snapshot().layers().size(); i++) {
      if (window.snapshot().layers().get(i).name().equals(layer)) {
        return i + 1;
      }
    }
    return window.snapshot().layers().size() + 1;
  }

  @Test
  void clicksAndKeysWalkThroughThePhases() {
    window.press("P");
    assertThat(window.spoken("phases")).contains("zero_grad is under way");
    assertThat(window.spoken("block.1")).contains("not computed");

    window.press("P");
    assertThat(window.spoken("phases")).contains("forward is under way");
    assertThat(window.spoken("block.1")).contains("[1, 6, 28, 28], computed");

    window.click("tool.STEP_OVER");
    assertThat(window.text("caption"))
        .contains("−log p(")
        .contains(Numbers.format(Objects.requireNonNull(window.snapshot().loss())));

    window.press("P");
    assertThat(window.spoken("block.1")).contains("gradient arrived").contains("∂L/∂conv1 from");

    window.press("P");
    assertThat(window.text("caption")).contains("w ← w − 0.01·g");
  }

  @Test
  void everyEdgeShowsItsShapeWithTheBatch() {
    String[] shapes = {
      "[1, 1, 32, 32]",
      "[1, 6, 28, 28]",
      "[1, 6, 28, 28]",
      "[1, 6, 14, 14]",
      "[1, 16, 10, 10]",
      "[1, 16, 10, 10]",
      "[1, 16, 5, 5]",
      "[1, 400]",
      "[1, 120]",
      "[1, 120]",
      "[1, 84]",
      "[1, 84]",
      "[1, 10]"
    };
    for (int i = 0; i < shapes.length; i++) {
      assertThat(window.spoken("block." + i)).contains("output " + shapes[i]);
    }
  }

  @Test
  void numbersReadAreTheEngines() {
    window.press("I");
    Tensor outputs = Objects.requireNonNull(window.snapshot().layers().get(11).output());

    for (int c = 0; c < 10; c++) {
      assertThat(window.spoken("block.12"))
          .contains("class " + c + ": " + Numbers.format(outputs.at(c)));
    }
    assertThat(window.text("status.loss"))
        .isEqualTo(Numbers.format(Objects.requireNonNull(window.snapshot().loss())));
  }

  @Test
  void inspectorTellsArithmeticAndGradientStates() {
    window.type("HOME");
    window.robot().click(window.find("block.1", JComponent.class));
    window.showTab("tabs.Layer", "Values");

    assertThat(window.text("fact.because")).isEqualTo("(32 − 5 + 2·0)/1 + 1 = 28");
    assertThat(window.text("fact.parameters")).isEqualTo("6·(1·5·5) + 6 = 156");
    assertThat(window.spoken("conv1.weight.grad")).contains("no gradient");
  }

  @Test
  void aKernelCellReadsWeightGradientAndChange() {
    window.showTab("tabs.Layer", "Values");
    window.press("I");
    window.robot().click(window.find("block.1", JComponent.class));
    window.settle();
    window.onEdt(() -> window.find("conv1.weight", JComponent.class).requestFocusInWindow());
    window.settle();
    window.type("RIGHT");

    var weight = window.snapshot().parameters().get(0);
    assertThat(window.spoken("conv1.weight.grad"))
        .contains("conv1.weight [0, 0, 0, 0]: " + Numbers.format(weight.value().at(0)))
        .contains("gradient "
            + Numbers.format(Objects.requireNonNull(weight.gradient()).at(0)))
        .contains(
            "change " + Numbers.format(Objects.requireNonNull(weight.change()).at(0)));
  }

  @Test
  void arrowKeysMoveTheSelection() {
    window.robot().click(window.find("block.3", JComponent.class));
    window.settle();
    window.type("RIGHT");
    window.showTab("tabs.Layer", "Values");

    assertThat(window.text("inspector.title")).isEqualTo("conv2");
  }

  @Test
  void aFolderWithoutImagesIsRefusedAndTheSessionLivesOn() {
    window.chooseFolder(folder);

    assertThat(window.text("message")).contains(folder.toString()).contains("train-images");
    window.press("F8");
    assertThat(window.snapshot().next()).isEqualTo(1);
    assertThat(window.find("message", JComponent.class).isShowing()).isFalse();
  }

  @Test
  void aLearningRateThatIsNoNumberIsRefused() {
    JTextField rate = window.find("rate", JTextField.class);
    window.robot().click(rate);
    window.onEdt(() -> {
      rate.setText("fast");
      return rate;
    });
    window.type("ENTER");

    assertThat(window.text("message")).contains("“fast”").contains("0.01");
    assertThat(window.snapshot().settings().learningRate()).isEqualTo(0.01);
  }

  @Test
  void aLearningRateCanBeTypedWhileTrainingGoesOn() {
    JTextField rate = window.find("rate", JTextField.class);
    window.type("F9");
    window.await(() -> window.snapshot().running());
    window.robot().click(rate);
    window.onEdt(() -> {
      rate.setText("0.005");
      return rate;
    });
    long typed = window.snapshot().revision();
    window.await(() -> window.snapshot().revision() > typed + 20);
    window.settle();
    String kept = window.onEdt(rate::getText);
    assertThat(kept).isEqualTo("0.005");

    window.robot().pressAndReleaseKeys(KeyEvent.VK_ENTER);
    window.await(() -> window.snapshot().settings().learningRate() == 0.005);
    long changed = window.snapshot().iteration();
    window.await(() -> window.snapshot().iteration() > changed + 3);
    assertThat(window.snapshot().running()).as("the run goes on").isTrue();
    window.robot().pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
    window.await(() -> !window.snapshot().running());
  }

  @Test
  void escapePausesARunInEveryDepthBeforeItGoesUp() {
    window.press("I");
    for (String depth : List.of("2", "3")) {
      window.type(depth);
      Depth close = window.workspace().state().focus().depth();
      window.type("F9");
      window.await(() -> window.snapshot().running());
      window.settle();
      window.press("ESCAPE");
      assertThat(window.snapshot().running()).isFalse();
      assertThat(window.workspace().state().focus().depth()).isEqualTo(close);
      window.type("ESCAPE");
      assertThat(window.workspace().state().focus().depth()).isEqualTo(close.up());
    }
  }

  @Test
  void anEmptyNetworkIsShownAsAWhole() {
    window.type("3");
    window.press("control N");
    assertThat(window.snapshot().network().layers()).isEmpty();
    assertThat(window.workspace().state().focus().depth()).isEqualTo(Depth.NETWORK);
  }

  @Test
  void aLetterInATextFieldIsNoCommand() {
    JTextField rate = window.find("rate", JTextField.class);
    window.robot().click(rate);
    window.type("N");

    assertThat(window.snapshot().next()).isZero();
  }

  @Test
  void presetsReplaceTheNetwork() throws IOException {
    window.press("control 2");
    assertThat(window.spoken("network")).contains("LeNet-5");
    assertThat(window.onEdt(() -> window.find("network.choice", JComboBox.class).getSelectedItem()))
        .isEqualTo("LeNet-5 (1998)");
    window.press("I");
    window.screenshot("window-lenet5");

    window.press("control 3");
    assertThat(window.spoken("block.1")).startsWith("flatten");
    window.press("I");
    window.screenshot("window-mlp");
  }

  @Test
  void pauseStopsALongRunAtOnce() {
    long before = window.snapshot().revision();
    window.type("F9");
    window.await(() -> window.snapshot().revision() > before + 3);
    window.settle();
    window.type("ESCAPE");
    window.await(() -> !window.snapshot().running());
    window.settle();

    assertThat(window.snapshot().iteration()).isPositive();
    long revision = window.snapshot().revision();
    window.press("F8");
    assertThat(window.snapshot().revision()).isEqualTo(revision + 1);
  }

  @Test
  void anotherLookKeepsWhatIsShown() throws IOException {
    window.press("P");
    window.press("P");
    String before = window.spoken("block.4");
    window.type("control shift L");

    assertThat(Theme.current()).isEqualTo(Theme.DARK);
    assertThat(window.spoken("block.4")).isEqualTo(before);
    window.screenshot("window-dark-forward");
  }

  @Test
  void enterOnAStepRunsToIt() {
    JTree steps = window.find("steps", JTree.class);
    window.press("P");
    int pool1 = window.onEdt(steps::getLeadSelectionRow) + 3;
    window.onEdt(() -> {
      steps.setSelectionRow(pool1);
      return steps.requestFocusInWindow();
    });
    window.settle();
    window.press("ENTER");

    assertThat(window.snapshot().lastOperation().orElseThrow().name()).isEqualTo("pool1");
    assertThat(window.snapshot().debug().text()).isEqualTo("iteration 0 ▸ forward ▸ conv2");
  }

  @Test
  void rewindKeepsTheWeightsAndNewWeightsDrawsOthers() {
    Tensor first = window.snapshot().parameters().get(0).value();
    window.press("I");
    window.press("control R");
    assertThat(window.snapshot().parameters().get(0).value().bitwiseEquals(first))
        .isTrue();

    window.press("control shift W");
    assertThat(window.snapshot().parameters().get(0).value().bitwiseEquals(first))
        .isFalse();
    assertThat(window.text("status.seed")).isEqualTo("1");
  }

  @Test
  void pauseIsOnlyThereWhileRunning() {
    assertThat(window.onEdt(() -> window.find("tool.PAUSE", JComponent.class).isEnabled()))
        .isFalse();
    assertThat(
            window.onEdt(() -> window.find("tool.STEP_OVER", JComponent.class).isEnabled()))
        .isTrue();
  }
}
