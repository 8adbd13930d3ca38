package org.lenetexplorer.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JSpinner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.watch.Expression;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.component.Numbers;

/**
 * The whole path of PyTorch's tutorial "Neural Networks" in the window: random input, forward, zero_grad, backward from random
 * numbers, mean squared error against 1 to 10, conv1.bias.grad before and after, an update by hand, the loop with SGD, and what an
 * iteration takes. Every number read is that of a debugger without a window, and that of {@code trace}.
 */
@NeedsScreen
class TutorialPathTest {
  private static final Tutorial BACKWARD = new Tutorial(null, new Sgd(), 0.01);
  private static final Tutorial LOSS = new Tutorial(Criterion.MSE, new Sgd(), 0.01);

  /** At 0.01 the loss of this one image swings; at a tenth of it every step goes down. */
  private static final Tutorial LOOP = new Tutorial(Criterion.MSE, new Sgd(), 0.001);

  private static final Pattern SPEED =
      Pattern.compile("([\\d,.]+) iterations/s, ([\\d,.]+) (µs|ms) each");

  @TempDir
  Path folder;

  private WindowFixture window;
  private WindowReadings readings;

  @BeforeEach
  void open() {
    window = new WindowFixture(folder.resolve("window.properties"), 1440, 900);
    readings = new WindowReadings(window);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void choose(String button) {
    window.change(() -> readings.push("training." + button));
  }

  private void write(String field, String text) {
    window.change(() -> readings.enter("training." + field, text));
  }

  private void randomInput() {
    window.showTab("tabs.Layer", "Training");
    choose("input.randn");
    write("input.seed", String.valueOf(Tutorial.INPUT_SEED));
  }

  private void noLoss() {
    window.showTab("tabs.Layer", "Training");
    choose("loss.none");
    choose("input.randn");
    write("input.seed", String.valueOf(Tutorial.INPUT_SEED));
    choose("grad_output.randn");
    write("grad_output.seed", String.valueOf(Tutorial.GRADIENT_SEED));
  }

  private void squaredError() {
    window.showTab("tabs.Layer", "Training");
    choose("loss.mse");
    randomInput();
    assertThat(window.text("training.code")).contains("torch.arange(1, 11)");
  }

  private void shoot(String station) throws IOException {
    window.screenshot("tutorial-" + station);
    window.type("control shift L");
    window.screenshot("tutorial-" + station + "-dark");
    window.type("control shift L");
  }

  /** A watch's value as a debugger without a window prints it. */
  private static String printed(Debugger debugger, String expression) {
    try {
      return Expression.parse(expression).evaluate(debugger.scope()).toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertSame(float shown, float headless, float traced) {
    assertThat(shown).isEqualTo(headless).isEqualTo(traced);
  }

  @Test
  void outputsAndTheGradientFromRandomNumbersAreTheDebuggersAndTheTraces() throws IOException {
    Map<String, Tensor> trace = BACKWARD.trace(folder, 1);
    noLoss();
    shoot("training");
    readings.watch("conv1.bias.grad");
    readings.focusNetwork();

    window.press("P");
    for (int layer = 0; layer < 12; layer++) {
      window.press("F8");
    }
    Debugger forward = BACKWARD.at("iteration 0 ▸ backward");
    for (int c = 0; c < 10; c++) {
      String element = "fc3.output[0," + c + "]";
      float traced = Tutorial.value(trace, "iteration0.output." + "fc3[0," + c + "]");
      assertSame(readings.value(element), Tutorial.value(forward, element), traced);
      assertThat(window.spoken("block.12")).contains("class " + c + ": " + Numbers.format(traced));
    }
    assertThat(window.text("origin.facts")).contains("Sum of 85 terms");
    assertThat(window.spoken("watches"))
        .startsWith("watches: conv1.bias.grad: now ? (conv1.bias.grad is none");
    shoot("forward");

    readings.focusNetwork();
    window.press("P");
    Debugger backward = BACKWARD.at("iteration 0 ▸ step");
    assertThat(window.spoken("watches"))
        .startsWith("watches: conv1.bias.grad: now " + printed(backward, "conv1.bias.grad"));
    for (int o = 0; o < 6; o++) {
      String element = "conv1.bias.grad[" + o + "]";
      float traced = Tutorial.value(trace, "iteration0.grad.conv1.bias[" + o + "]");
      assertSame(readings.value(element), Tutorial.value(backward, element), traced);
    }
    shoot("backward");
  }

  @Test
  void theLossAndTheBiasGradientBeforeAndAfterAreTheDebuggersAndTheTraces() throws IOException {
    Map<String, Tensor> trace = LOSS.trace(folder, 1);
    squaredError();
    window.showTab("tabs.Ledger", "Ledger");
    readings.focusNetwork();

    window.press("P");
    window.press("P");
    assertThat(window.spoken("ledger.figures.conv1.bias.grad")).endsWith("no gradient");
    assertThat(window.text("status.loss")).isEqualTo("–");

    window.press("F8");
    Debugger loss = LOSS.at("iteration 0 ▸ backward");
    float traced = Tutorial.value(trace, "iteration0.loss");
    assertSame(readings.value("loss"), Tutorial.value(loss, "loss"), traced);
    assertThat(traced).isCloseTo(38.1215f, within(5e-5f)); // PyTorch's
    assertThat(window.text("status.loss")).isEqualTo(Numbers.format(traced));
    assertThat(window.spoken("block.13")).contains(Numbers.format(traced));
    assertThat(window.spoken("ledger.figures.conv1.bias.grad")).endsWith("no gradient");
    shoot("loss");

    readings.focusNetwork();
    window.press("P");
    Debugger backward = LOSS.at("iteration 0 ▸ step");
    window.showTab("tabs.Ledger", "Ledger");
    readings.focusOn("ledger.conv1.bias.grad");
    for (int o = 0; o < 6; o++) {
      window.type("RIGHT");
      String index = "[" + o + "]";
      float gradient = Tutorial.value(trace, "iteration0.grad.conv1.bias" + index);
      assertThat(window.text("ledger.cell"))
          .isEqualTo(window.spoken("ledger.conv1.bias.grad").replaceFirst("^[^:]*: ", ""))
          .startsWith("conv1.bias" + index + " ")
          .contains(", gradient " + Numbers.format(gradient) + ", change none");
      assertSame(
          readings.value("conv1.bias.grad" + index),
          Tutorial.value(backward, "conv1.bias.grad" + index),
          gradient);
      readings.focusOn("ledger.conv1.bias.grad");
    }
    shoot("gradient");
  }

  @Test
  void anUpdateByHandIsABranchWithWhatSgdWouldHaveMade() throws IOException {
    Map<String, Tensor> trace = LOSS.trace(folder, 1);
    squaredError();
    readings.focusNetwork();
    for (int phase = 0; phase < 4; phase++) {
      window.press("P");
    }
    assertThat(readings.debug().text()).startsWith("iteration 0 ▸ step");
    float gradient = readings.value("conv1.bias.grad[0]");
    float weight = readings.value("conv1.bias[0]");
    float updated = weight - 0.01f * gradient;
    assertThat(updated).isEqualTo(Tutorial.value(trace, "iteration0.after.conv1.bias[0]"));

    readings.enter("origin.set", "one");
    assertThat(window.text("origin.set.fault")).startsWith("“one” is not a number");
    assertThat(readings.debug().branches()).hasSize(1);

    window.change(() -> readings.enter("origin.set", Numbers.exact(updated)));
    assertThat(readings.value("conv1.bias[0]")).isEqualTo(updated);
    assertThat(window.text("origin.facts")).contains("It was set by hand: conv1.bias element 0");
    window.showTab("tabs.Steps", "Branches");
    assertThat(window.spoken("branches"))
        .contains("1  from iteration 0 of 0: conv1.bias element 0 = " + updated);
    shoot("by-hand");

    JList<?> branches = window.find("branches", JList.class);
    window.change(() -> window.onEdt(() -> {
      branches.setSelectedIndex(0);
      window.find("branches.switch", JButton.class).doClick();
      return branches;
    }));
    assertThat(readings.value("conv1.bias[0]")).isEqualTo(weight);
    readings.focusNetwork();
    window.press("P");
    assertThat(readings.value("conv1.bias[0]")).isEqualTo(updated);
  }

  @Test
  void tenIterationsOfSgdFallAsTheDebuggersAndTheTraces() throws IOException {
    Map<String, Tensor> trace = LOOP.trace(folder, 10);
    float[] headless = LOOP.at("iteration 10").branch().losses();
    squaredError();
    window.change(() -> readings.enter("rate", "0.001"));
    window.onEdt(() -> {
      window.find("iterations", JSpinner.class).setValue(10);
      return true;
    });
    readings.focusNetwork();
    window.press("control F9");
    assertThat(readings.debug().position().iteration()).isEqualTo(10);
    assertThat(window.text("status.loss")).isEqualTo(Numbers.format(headless[9]));
    window.showTab("tabs.Ledger", "Charts");
    shoot("loop");

    for (int k = 0; k < 10; k++) {
      float traced = Tutorial.value(trace, "iteration" + k + ".loss");
      assertSame(readings.debug().losses()[k], headless[k], traced);
      String at = String.valueOf(k);
      window.change(() -> readings.enter("timeline.at", at));
      assertThat(window.spoken("timeline"))
          .contains("iteration " + k + ": loss " + Numbers.format(traced) + ", of 0 to 10");
      if (k > 0) {
        assertThat(traced).isLessThan(headless[k - 1]);
      }
    }
  }

  @Test
  void whatAnIterationTakesIsToldWhileItTrainsAndAfterwards() throws IOException {
    squaredError();
    assertThat(window.text("status.speed")).isEqualTo("–");
    window.onEdt(() -> {
      window.find("iterations", JSpinner.class).setValue(1_000_000);
      return true;
    });
    readings.focusNetwork();
    window.type("control F9");
    window.await(() -> window.snapshot().running()
        && window.onEdt(() -> SPEED.matcher(window.text("status.speed")).matches()));
    shoot("speed");
    window.type("ESCAPE");
    window.await(() -> !window.snapshot().running());
    window.settle();

    Matcher told = SPEED.matcher(window.text("status.speed"));
    assertThat(told.matches()).as(window.text("status.speed")).isTrue();
    double micros = number(told.group(2)) * (told.group(3).equals("ms") ? 1000 : 1);
    assertThat(number(told.group(1)) * micros).isCloseTo(1e6, within(2e4));
    var pace = Objects.requireNonNull(window.snapshot().debug().pace());
    assertThat(pace.iterations()).isEqualTo(window.snapshot().iteration() + 1);
    assertThat(micros).isCloseTo(pace.microsEach(), within(pace.microsEach() / 100));
    window.press("F8");
    assertThat(window.text("status.speed").toLowerCase(Locale.ROOT)).contains("iterations/s");
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }
}
