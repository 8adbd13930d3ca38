package org.lenetexplorer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.nn.AvgPool2d;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Dropout;
import org.lenetexplorer.nn.Flatten;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.LeakyReLU;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.MaxPool2d;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.nn.Size2d;
import org.lenetexplorer.testkit.Allocation;
import org.lenetexplorer.testkit.Refusals;

class NetworkReaderTest {
  /** Behind an input of 3 × 32 × 32. */
  private static Network read(String... layers) throws IOException {
    return NetworkReader.read(NetworkFiles.input(NetworkFiles.json(layers)));
  }

  private static Layer layer(Network network, int index) {
    return network.layers().get(index).layer();
  }

  @Test
  void fileOfTheContractIsReadAsItStands() throws IOException {
    Network network = NetworkReader.read(NetworkFiles.input("""
        {"format": "lenet-explorer/network", "version": 1, "name": "LeNet",
         "input": {"channels": 1, "height": 32, "width": 32},
         "layers": [
          {"name": "conv1", "type": "Conv2d", "in_channels": 1, "out_channels": 6,
           "kernel_size": [5, 5], "stride": [1, 1], "padding": [0, 0], "bias": true},
          {"name": "relu1", "type": "ReLU"},
          {"name": "pool1", "type": "MaxPool2d", "kernel_size": [2, 2], "stride": [2, 2]},
          {"name": "flatten", "type": "Flatten"},
          {"name": "fc1", "type": "Linear", "in_features": 400, "out_features": 120, "bias": true}]}
        """));

    assertThat(network.name()).isEqualTo("LeNet");
    assertThat(network.layers().subList(0, 3))
        .isEqualTo(Presets.lenet().layers().subList(0, 3));
    assertThat(network.layers().get(4)).isEqualTo(new NamedLayer("fc1", new Linear(400, 120)));
  }

  @Test
  void whatHasADefaultMayBeMissing() throws IOException {
    Network network = read(
        "'name':'conv1','type':'Conv2d','out_channels':6,'kernel_size':5",
        "'name':'pool1','type':'MaxPool2d','kernel_size':[2,3]",
        "'name':'pool2','type':'AvgPool2d','kernel_size':2,'stride':1,'padding':1",
        "'name':'leaky','type':'LeakyReLU'",
        "'name':'drop','type':'Dropout'",
        "'name':'flatten','type':'Flatten'",
        "'name':'fc1','type':'Linear','out_features':10");

    assertThat(network.layers().stream().map(NamedLayer::layer))
        .containsExactly(
            new Conv2d(3, 6, 5),
            new MaxPool2d(new Size2d(2, 3), new Size2d(2, 3), Size2d.square(0)),
            new AvgPool2d(Size2d.square(2), Size2d.square(1), Size2d.square(1)),
            new LeakyReLU(0.01f),
            new Dropout(0.5f),
            new Flatten(),
            new Linear(6 * 15 * 10, 10));
  }

  @Test
  void keysMayComeInAnyOrder() throws IOException {
    String json = NetworkFiles.text(
            "{'layers':[{'bias':false,'out_features':2,'type':'Linear','name':'fc'}],"
                + "'input':{'width':1,'channels':3,'height':2},'name':'n','version':1,"
                + "'format':'lenet-explorer/network'}")
        .replace("[{", "[{\"name\":\"f\",\"type\":\"Flatten\"},{");

    assertThat(layer(NetworkReader.read(NetworkFiles.input(json)), 1))
        .isEqualTo(new Linear(6, 2, false));
  }

  @Test
  void faultyShapesAreReadButNotRun() throws IOException {
    Network network = read(
        "'name':'conv1','type':'Conv2d','in_channels':1,'out_channels':6,'kernel_size':5",
        "'name':'flatten','type':'Flatten'",
        "'name':'fc1','type':'Linear','in_features':400,'out_features':10");

    assertThat(ShapeInference.of(network).problem()).isPresent();
    assertThatThrownBy(() -> NetworkReader.requireRunnable("net.json", network))
        .isInstanceOf(FormatException.class)
        .hasMessage("net.json, layer 1: conv1 expects 1 channel, gets 3 of 32 × 32; set in_channels"
            + " to 3");
  }

  @Test
  void refusalToRunIsTheSentenceOfTheShapeProblem(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("net.json");
    Network network = read(
        "'name':'pool','type':'MaxPool2d','kernel_size':2",
        "'name':'flatten','type':'Flatten'",
        "'name':'fc1','type':'Linear','in_features':400,'out_features':10");
    NetworkWriter.write(file, network);

    assertThat(NetworkReader.read(file)).isEqualTo(network);
    assertThatThrownBy(() -> NetworkReader.readRunnable(file))
        .isInstanceOf(FormatException.class)
        .hasMessage(file + ", layer 3: "
            + ShapeInference.of(network).problem().orElseThrow().message());
  }

  @Test
  void twoLayersOfTheSameNameAreReadButNotRun() throws IOException {
    Network network = read("'name':'a','type':'ReLU'", "'name':'a','type':'ReLU'");

    assertThatThrownBy(() -> NetworkReader.requireRunnable("f", network))
        .hasMessage("f, layer 2: a is the name of an earlier layer already; rename it to relu1");
  }

  @Test
  void networkWithoutLayersIsReadButNotRun() throws IOException {
    Network empty = read();

    assertThatThrownBy(() -> NetworkReader.requireRunnable("f", empty))
        .hasMessage("f, layers: n has no layers; begin with a convolution");
  }

  @Test
  void truncatedFileIsRefusedAtEveryByte() {
    Refusals.atEveryByte(NetworkReader::read, lenet());
  }

  @Test
  void mutatedFileLoadsOrIsRefused() {
    Refusals.ofMutations(NetworkReader::read, lenet(), 10_000, 13);
  }

  private static byte[] lenet() {
    return NetworkWriter.toJson(Presets.lenet()).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void hugeFileIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("huge.json");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(3_000_000_000L);
    }

    long allocated = Allocation.during(() -> assertThatThrownBy(() -> NetworkReader.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            file + ", size: found 3000000000 bytes, wanted at most 16777216 for a network"));

    assertThat(allocated).as("bytes allocated").isLessThan(1 << 20);
  }

  @Test
  void missingFileIsRefused(@TempDir Path folder) {
    Path file = folder.resolve("none.json");

    assertThatThrownBy(() -> NetworkReader.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessage(file + ", path: found no such file, wanted a file to read");
  }

  @Test
  void thousandLayersAreReadAndOneMoreIsNot() throws IOException {
    String[] layers = new String[1000];
    Arrays.setAll(layers, i -> "'name':'r" + i + "','type':'ReLU'");
    Network network = read(layers);
    String[] more = Arrays.copyOf(layers, 1001);
    more[1000] = "'name':'last','type':'ReLU'";

    NetworkReader.requireRunnable("f", network);
    assertThatThrownBy(() -> read(more))
        .hasMessage("f, layers: found more than 1000, wanted at most that many");
  }
}
