package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tutorial's three ways to a gradient, by script, against PyTorch's numbers; weights come from the seed on both sides. */
class TutorialScriptsTest {
  private final Terminal terminal = new Terminal();
  private final Path folder = folder();

  private static Path folder() {
    try {
      return Path.of(
          java.util.Objects.requireNonNull(TutorialScriptsTest.class.getResource("tutorial"))
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private double[] expected(String name) throws IOException {
    Map<String, double[]> values = new LinkedHashMap<>();
    for (String line : Files.readAllLines(folder.resolve("expected.txt"))) {
      String[] words = line.split(" ");
      double[] numbers =
          Arrays.stream(words, 1, words.length).mapToDouble(Double::parseDouble).toArray();
      values.put(words[0], numbers);
    }
    return java.util.Objects.requireNonNull(values.get(name));
  }

  private List<double[]> gradients(String script, String... options) {
    List<Object> arguments = new ArrayList<>(
        List.of("debug", "--input", folder.resolve("x.npy"), "--script", folder.resolve(script)));
    arguments.addAll(List.of(options));
    assertThat(terminal.run(arguments.toArray())).as(terminal.err()).isZero();
    List<double[]> all = new ArrayList<>();
    for (String line : terminal.outLines()) {
      if (line.startsWith("conv1.bias.grad = [6] [")) {
        String numbers = line.substring(line.lastIndexOf('[') + 1, line.lastIndexOf(']'));
        all.add(
            Arrays.stream(numbers.split(", ")).mapToDouble(Double::parseDouble).toArray());
      }
    }
    return all;
  }

  private static void assertSame(double[] shown, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(shown[i])
          .isCloseTo(expected[i], within(5e-6 * Math.max(0.05, Math.abs(expected[i]))));
    }
  }

  @Test
  void backwardWithoutALossStartsFromTheGivenGradient() throws IOException {
    List<double[]> shown = gradients(
        "backward-without-loss.txt",
        "--loss",
        "none",
        "--grad-output",
        folder.resolve("g.npy").toString());

    assertThat(shown).hasSize(1);
    assertThat(terminal.out()).contains("conv1.bias.grad = ? (conv1.bias.grad is none");
    assertSame(shown.get(0), expected("backward-without-loss"));
  }

  @Test
  void aForgottenZeroGradAddsUpTwiceAndThreeTimes() throws IOException {
    List<double[]> shown = gradients(
        "forgotten-zero-grad.txt",
        "--loss",
        "none",
        "--grad-output",
        folder.resolve("g.npy").toString());

    assertThat(shown).hasSize(3);
    for (int k = 0; k < 3; k++) {
      assertSame(shown.get(k), expected("forgotten-zero-grad-" + (k + 1)));
    }
  }

  @Test
  void meanSquaredErrorAgainstOneToTenGivesPyTorchsGradients() throws IOException {
    List<double[]> shown = gradients(
        "mse.txt", "--loss", "mse", "--target", folder.resolve("t.npy").toString());

    assertThat(shown).hasSize(2);
    assertThat(terminal.out()).contains("loss = 38.1215");
    assertSame(shown.get(0), expected("mse"));
    assertSame(shown.get(1), expected("mse-second"));
  }
}
