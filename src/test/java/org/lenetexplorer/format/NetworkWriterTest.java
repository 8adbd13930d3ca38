package org.lenetexplorer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.RandomNetworks;

class NetworkWriterTest {
  @TempDir
  private Path folder;

  static Stream<Network> networks() {
    return Stream.concat(
        Presets.names().stream().map(name -> Presets.find(name).orElseThrow()),
        RandomNetworks.of(50, 5));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("networks")
  void writtenNetworkIsReadBackEqual(Network network) throws IOException {
    Path file = folder.resolve("net.json");

    NetworkWriter.write(file, network);

    assertThat(NetworkReader.readRunnable(file)).isEqualTo(network);
    assertThat(NetworkWriter.toJson(NetworkReader.read(file)))
        .isEqualTo(NetworkWriter.toJson(network));
  }

  @Test
  void everyArgumentIsWrittenAndEveryLayerIsALine() {
    Network network = new Network(
        "Tiny",
        Shape.of(1, 4, 4),
        List.of(
            new NamedLayer("conv1", new Conv2d(1, 2, 3)),
            new NamedLayer("pool1", new MaxPool2d(2)),
            new NamedLayer("drop", new Dropout()),
            new NamedLayer("flatten", new Flatten()),
            new NamedLayer("fc1", new Linear(2, 10))));

    assertThat(NetworkWriter.toJson(network)).isEqualTo("""
        {
          "format": "lenet-explorer/network",
          "version": 1,
          "name": "Tiny",
          "input": {"channels": 1, "height": 4, "width": 4},
          "layers": [
            {"name": "conv1", "type": "Conv2d", "in_channels": 1, "out_channels": 2, \
        "kernel_size": [3, 3], "stride": [1, 1], "padding": [0, 0], "bias": true},
            {"name": "pool1", "type": "MaxPool2d", "kernel_size": [2, 2], "stride": [2, 2], \
        "padding": [0, 0]},
            {"name": "drop", "type": "Dropout", "p": 0.5},
            {"name": "flatten", "type": "Flatten"},
            {"name": "fc1", "type": "Linear", "in_features": 2, "out_features": 10, "bias": true}
          ]
        }""");
  }

  @Test
  void fileIsUtf8AndEndsWithItsLine() throws IOException {
    Path file = folder.resolve("net.json");

    NetworkWriter.write(file, new Network("Ünï \"x\"\n", Shape.of(1, 1, 1), List.of()));

    assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("Ünï").endsWith("}\n");
    assertThat(NetworkReader.read(file).name()).isEqualTo("Ünï \"x\"\n");
  }

  @Test
  void halfASurrogatePairIsNotWritten() {
    Network network = new Network("\ud800", Shape.of(1, 1, 1), List.of());

    assertThatThrownBy(() -> NetworkWriter.toJson(network))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyLayerOfTheProgramHasItsType() {
    assertThat(LayerType.ALL.stream().map(LayerType::name))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Layer.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .toList());
  }
}
