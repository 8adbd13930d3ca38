package org.lenetexplorer.ui.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.nn.Criterion;
import org.lenetexplorer.optim.Adam;
import org.lenetexplorer.optim.Sgd;
import org.lenetexplorer.testkit.DebugSessions;
import org.lenetexplorer.testkit.NeedsScreen;
import org.lenetexplorer.ui.theme.Theme;

/** Draws the number depth of every kind of number into {@code target/screenshots/number-*.png}, for eyes to judge. */
@NeedsScreen
class NumberScreenshotsTest {
  private static Debugger debugger(String session, String position) throws Exception {
    Debugger debugger = switch (session) {
      case "momentum" -> DebugSessions.lenet(1, Criterion.MSE, new Sgd(0.9, false, 0));
      case "adam" -> DebugSessions.mixed(3, Criterion.CROSS_ENTROPY, new Adam());
      default -> DebugSessions.lenet(1, Criterion.CROSS_ENTROPY, new Sgd());
    };
    debugger.runTo(debugger.parse(position), () -> false);
    return debugger;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "conv1 | lenet | iteration 1 > step | conv1.output[0,2,13,10]",
        "conv2 | lenet | iteration 1 > step | conv2.output[0,3,4,5]",
        "conv-kernel | lenet | iteration 1 > step | conv2.weight.grad[4,1,2,3]",
        "conv-bias | lenet | iteration 1 > step | conv2.bias.grad[4]",
        "conv-pixel | lenet | iteration 1 > step | pool1.output.grad[0,2,6,7]",
        "relu | lenet | iteration 1 > step | relu1.output[0,2,13,10]",
        "relu-back | lenet | iteration 1 > step | conv1.output.grad[0,2,13,10]",
        "pool | lenet | iteration 1 > step | pool1.output[0,2,6,5]",
        "pool-back | lenet | iteration 1 > step | relu1.output.grad[0,2,13,10]",
        "flatten | lenet | iteration 1 > step | flatten.output[0,130]",
        "linear | lenet | iteration 1 > step | fc1.output[0,17]",
        "linear-weight | lenet | iteration 1 > step | fc2.weight.grad[3,4]",
        "linear-back | lenet | iteration 1 > step | relu3.output.grad[0,40]",
        "cross-entropy | lenet | iteration 1 > step | loss",
        "cross-entropy-back | lenet | iteration 1 > step | fc3.output.grad[0,4]",
        "softmax | lenet | iteration 1 > step | loss.softmax[0,4]",
        "sgd | lenet | iteration 1 > step | fc3.weight[2,5]",
        "mse | momentum | iteration 1 > step | loss",
        "mse-back | momentum | iteration 1 > step | fc3.output.grad[0,4]",
        "momentum | momentum | iteration 2 > forward | conv1.weight[0,0,1,2]",
        "adam | adam | iteration 3 > forward | conv2.weight[1,2,1,2]",
        "adam-batch | adam | iteration 3 > step | conv2.weight.grad[1,2,1,2]",
        "average | adam | iteration 3 > step | pool0.output[0,0,6,7]",
        "padding | adam | iteration 3 > step | conv1.output[0,1,0,0]",
        "sigmoid | adam | iteration 3 > step | sigmoid1.output[0,0,2,2]",
        "cross-entropy-batch | adam | iteration 3 > step | loss",
        "input | lenet | iteration 1 > step | input[0,0,10,12]",
        "not-computed | lenet | iteration 1 > forward > conv2 | fc1.output[0,3]",
        "term | lenet | iteration 1 > forward > conv2 > [0,3,4,5] > term 40 |",
        "term-pool | lenet | iteration 1 > forward > pool1 > [0,3,4,5] > term 2 |",
        "term-momentum | momentum | iteration 2 > step > fc3.weight |",
        "zero | lenet | iteration 1 > zero_grad |",
      })
  void numbers(String name, String session, String position, String element) throws Exception {
    Debugger debugger = debugger(session, position);
    int[][] sizes = {{900, 350}, {1500, 800}};
    for (Theme theme : Theme.values()) {
      for (int[] size : sizes) {
        boolean small = size[0] == 900;
        try (NumberFixture fixture = new NumberFixture(debugger, theme, size[0], size[1])) {
          if (element != null) {
            fixture.look(element);
          }
          String file = name + (small ? "" : "-large") + (theme == Theme.DARK ? "-dark" : "");
          fixture.screenshot(file, 1);
          if (!small && theme == Theme.LIGHT) {
            fixture.screenshot(file + "-2x", 2);
          }
          assertThat(fixture.spoken("number.cards")).isNotBlank();
        }
      }
    }
  }
}
