package org.lenetexplorer.format.torch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;

/** What is written is run by PyTorch itself, where it is installed: it prints the same network, of the same sizes. */
class PythonTest {
  private static final String END = "---";

  @TempDir
  private Path folder;

  @Test
  @Timeout(300)
  void pythonRunsTheTextAndPrintsTheSameNetwork() throws Exception {
    assumeTrue(python("import torch").isPresent(), "python3 with torch is not installed here");
    List<Network> networks = PyTorchTextTest.networks().toList();
    StringBuilder script = new StringBuilder("import torch\n");
    List<String> wanted = new ArrayList<>();
    for (Network network : networks) {
      script.append(PyTorchText.sequential(network)).append(show(network));
      wanted.add(told(network, "Sequential"));
      String name = network.name().replace("-", "");
      script.append(PyTorchText.module(network)).append("net = ").append(name).append("()\n");
      script.append(show(network));
      wanted.add(told(network, name));
    }

    List<String> found = List.of(python(script.toString())
        .orElseThrow(() -> new AssertionError("Python failed on:\n" + script))
        .split("\n" + END + "\n", -1));

    assertThat(found.subList(0, found.size() - 1)).containsExactlyElementsOf(wanted);
  }

  /** Prints the network, its parameters' names and shapes, and the shape of its output. */
  private static String show(Network network) {
    String size = network.input().batched(1).toString();
    return "\nprint(net)\nfor name, p in net.state_dict().items(): print(name, list(p.shape))\n"
        + "print(list(net.eval()(torch.zeros(" + size + ")).shape))\nprint('" + END + "')\n";
  }

  private static String told(Network network, String name) {
    Network renamed = new Network(name, network.input(), network.layers());
    Shape output = ShapeInference.of(network).output(network).batched(1);
    Stream<String> parameters = network.parameterShapes().entrySet().stream()
        .map(parameter -> parameter.getKey() + " " + parameter.getValue());
    return Stream.concat(
            Stream.of(renamed.toPyTorch()), Stream.concat(parameters, Stream.of(output.toString())))
        .collect(Collectors.joining("\n"));
  }

  @Test
  @Timeout(300)
  void whatPythonPrintsIsReadBack() throws Exception {
    assumeTrue(python("import torch").isPresent(), "python3 with torch is not installed here");
    for (Network network : PyTorchTextTest.networks().limit(4).toList()) {
      String print = python(PyTorchText.sequential(network) + "print(net)\n").orElseThrow();

      assertThat(PyTorchText.read(print).layers())
          .isEqualTo(network.layers())
          .extracting(NamedLayer::name)
          .doesNotHaveDuplicates();
    }
  }

  /** What a program prints; empty if there is no Python or the program fails. */
  private Optional<String> python(String program) throws Exception {
    Path file = Files.writeString(folder.resolve("program.py"), program);
    Path output = folder.resolve("output");
    try {
      Process process = new ProcessBuilder("python3", file.toString())
          .redirectOutput(output.toFile())
          .redirectError(folder.resolve("errors").toFile())
          .start();
      return process.waitFor() == 0
          ? Optional.of(Files.readString(output, UTF_8))
          : Optional.empty();
    } catch (IOException noPython) {
      return Optional.empty();
    }
  }
}
