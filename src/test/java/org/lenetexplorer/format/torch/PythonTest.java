package org.lenetexplorer.format.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Python;

/** What is written is run by PyTorch itself, where it is installed: it prints the same network, of the same sizes. */
class PythonTest {
  private static final String END = "---";

  @TempDir
  private Path folder;

  @Test
  @Timeout(300)
  void pythonRunsTheTextAndPrintsTheSameNetwork() throws Exception {
    Python.assumeModules(folder, "torch");
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

    List<String> found = List.of(Python.run(folder, script.toString())
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
    Python.assumeModules(folder, "torch");
    for (Network network : PyTorchTextTest.networks().limit(4).toList()) {
      String print =
          Python.run(folder, PyTorchText.sequential(network) + "print(net)\n").orElseThrow();

      assertThat(PyTorchText.read(print).layers())
          .isEqualTo(network.layers())
          .extracting(NamedLayer::name)
          .doesNotHaveDuplicates();
    }
  }
}
