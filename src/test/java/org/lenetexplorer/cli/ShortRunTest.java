package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.tensor.Shape;

class ShortRunTest {
  private final StringWriter out = new StringWriter();

  private void run(Network network) {
    PrintWriter writer = new PrintWriter(out);
    Console console = new Console(writer, writer, false);
    new ShortRun(console, network, new PlainKernels(), 130, 20).run();
  }

  private static Network small(Shape input) {
    return new Network(
        "small",
        input,
        List.of(
            new NamedLayer("flatten", new Flatten()),
            new NamedLayer("only", new Linear(input.size(), 10))));
  }

  @Test
  void lenetIsPrintedPlayedPhaseByPhaseAndTrained() {
    run(Presets.lenet());

    assertThat(out.toString())
        .containsSubsequence(
            "61,706 parameters",
            "One iteration on one built-in digit",
            "  zero_grad",
            "  forward",
            "conv1",
            "  loss",
            "  backward",
            "  step",
            "One epoch on 130 built-in digits, tested on 20 others:",
            "epoch 1/1  loss ");
  }

  @Test
  void anotherNetworkIsPlayedInsteadAndGetsImagesOfItsSize() {
    run(small(Shape.of(1, 28, 28)));

    assertThat(out.toString())
        .contains("7,850 parameters", "only", "epoch 1/1  loss ")
        .doesNotContain("conv1");
  }

  @Test
  void aNetworkThatTakesNoDigitsIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> run(small(Shape.of(3, 32, 32))));
  }
}
