package org.lenetexplorer.format.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.ReLU;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Networks;
import org.lenetexplorer.testkit.RandomNetworks;

/** What is written is read back, and what PyTorch prints too. */
class PyTorchTextTest {
  static Stream<Network> networks() {
    return Stream.concat(
        Stream.of(Presets.lenet(), Presets.lenet5(), Presets.mlp(), Networks.of("odd")),
        RandomNetworks.of(40, 17));
  }

  private static void assertReads(String text, String name, List<NamedLayer> layers)
      throws IOException {
    assertThat(PyTorchText.read(text)).isEqualTo(new PastedNetwork(name, layers));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void sequentialIsReadBack(Network network) throws IOException {
    assertReads(PyTorchText.sequential(network), "Net", network.layers());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void classIsReadBack(Network network) throws IOException {
    assertReads(PyTorchText.module(network), network.name().replace("-", ""), network.layers());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void printOfAModuleIsReadBack(Network network) throws IOException {
    assertReads(network.toPyTorch(), network.name(), network.layers());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void printedLinesAreReadBackWithoutTheirModule(Network network) throws IOException {
    String lines = network.toPyTorch().lines().skip(1).collect(Collectors.joining("\n"));

    assertReads(lines.substring(0, lines.length() - 2), "Net", network.layers());
  }

  @ParameterizedTest
  @MethodSource("networks")
  void printOfASequentialIsReadWithTheProgramsOwnNames(Network network) throws IOException {
    StringBuilder text = new StringBuilder("Sequential(\n");
    for (int i = 0; i < network.layers().size(); i++) {
      String layer = network.layers().get(i).layer().toPyTorch();
      text.append("  (").append(i).append("): ").append(layer).append("\n");
    }

    assertUsualNames(text + ")\n", network);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void unnamedLayersAreReadWithTheProgramsOwnNames(Network network) throws IOException {
    List<String> calls =
        network.layers().stream().map(named -> LayerCall.of(named.layer())).toList();

    assertUsualNames("Sequential(" + String.join(", ", calls) + ",)", network);
    assertUsualNames(
        "net = nn.Sequential(\n  nn." + String.join(",\n\n  nn.", calls) + "\n)", network);
    assertUsualNames("torch.nn." + String.join("\r\ntorch.nn.", calls), network);
  }

  private static void assertUsualNames(String text, Network network) throws IOException {
    Network usual = new Network("Net", network.input(), List.of());
    for (NamedLayer named : network.layers()) {
      List<NamedLayer> longer = Stream.concat(
              usual.layers().stream(),
              Stream.of(new NamedLayer(usual.unusedName(named.layer()), named.layer())))
          .toList();
      usual = new Network("Net", network.input(), longer);
    }
    assertReads(text, "Net", usual.layers());
  }

  @Test
  void lenetIsWrittenAsAPersonWould() {
    assertThat(PyTorchText.module(Presets.lenet())).isEqualTo("""
            import torch.nn as nn


            class LeNet(nn.Module):
                def __init__(self):
                    super().__init__()
                    self.conv1 = nn.Conv2d(1, 6, 5)
                    self.relu1 = nn.ReLU()
                    self.pool1 = nn.MaxPool2d(2)
                    self.conv2 = nn.Conv2d(6, 16, 5)
                    self.relu2 = nn.ReLU()
                    self.pool2 = nn.MaxPool2d(2)
                    self.flatten = nn.Flatten()
                    self.fc1 = nn.Linear(400, 120)
                    self.relu3 = nn.ReLU()
                    self.fc2 = nn.Linear(120, 84)
                    self.relu4 = nn.ReLU()
                    self.fc3 = nn.Linear(84, 10)

                def forward(self, x):
                    x = self.conv1(x)
                    x = self.relu1(x)
                    x = self.pool1(x)
                    x = self.conv2(x)
                    x = self.relu2(x)
                    x = self.pool2(x)
                    x = self.flatten(x)
                    x = self.fc1(x)
                    x = self.relu3(x)
                    x = self.fc2(x)
                    x = self.relu4(x)
                    x = self.fc3(x)
                    return x
            """);
    assertThat(PyTorchText.sequential(Presets.lenet())).startsWith("""
            from collections import OrderedDict

            import torch.nn as nn

            net = nn.Sequential(OrderedDict([
                ("conv1", nn.Conv2d(1, 6, 5)),
                ("relu1", nn.ReLU()),
            """);
  }

  @Test
  void argumentsOtherThanUsualAreWrittenByName() {
    assertThat(PyTorchText.sequential(Networks.of("odd")))
        .contains(
            "nn.Conv2d(2, 7, (3, 5), stride=(2, 1), padding=(1, 2))",
            "nn.LeakyReLU(1e-4)",
            "nn.MaxPool2d((2, 3), stride=(2, 1), padding=(1, 0))",
            "nn.Conv2d(7, 3, 3, bias=False)",
            "nn.Dropout(0.25)",
            "nn.Linear(24, 11, bias=False)");
  }

  @Test
  void namesThatPythonCannotHaveAreReplacedByOnesLikeThem() throws IOException {
    Network network = new Network(
        "5 nets!",
        Shape.of(1, 8, 8),
        List.of(
            new NamedLayer("my conv", new Conv2d(1, 2, 3)),
            new NamedLayer("class", new ReLU()),
            new NamedLayer("loss", new ReLU()),
            new NamedLayer("", new ReLU()),
            new NamedLayer("twice", new Linear(2, 3)),
            new NamedLayer("twice", new Linear(3, 4))));

    assertThat(PyTorchText.module(network)).contains("class nets(nn.Module):");
    for (String text : List.of(PyTorchText.module(network), PyTorchText.sequential(network))) {
      assertThat(PyTorchText.read(text).layers())
          .extracting(NamedLayer::name)
          .containsExactly("my_conv", "class_", "loss_", "relu1", "twice", "twice_2");
    }
  }

  @Test
  void networkWithoutLayersIsWritten() {
    Network empty = new Network("nn", Shape.of(1, 8, 8), List.of());

    assertThat(PyTorchText.sequential(empty)).endsWith("OrderedDict([\n]))\n");
    assertThat(PyTorchText.module(empty))
        .contains("class Net(nn.Module):", "def forward(self, x):\n        return x\n");
  }
}
