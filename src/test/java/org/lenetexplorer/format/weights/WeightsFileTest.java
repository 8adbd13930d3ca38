package org.lenetexplorer.format.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.data.DataException;
import org.lenetexplorer.data.Preprocessing;
import org.lenetexplorer.format.FormatException;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.format.NetworkWriter;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.safetensors.SafetensorsReader;
import org.lenetexplorer.format.safetensors.SafetensorsWriter;
import org.lenetexplorer.format.zip.ZipBytes;
import org.lenetexplorer.nn.Initialization;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.testkit.Mutations;

class WeightsFileTest {
  private static final String WANTED = "weights as safetensors or PyTorch's .pt or NumPy's .npz";

  @TempDir
  private Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void chooseFile() {
    file = folder.resolve("lenet.safetensors");
  }

  private static Parameters drawn(Network network, long seed) {
    Parameters parameters = new Parameters(network.parameterShapes());
    Initialization.draw(network, parameters, seed);
    return parameters;
  }

  /** LeNet's arrays, to be changed. */
  private static Map<String, StoredArray> arrays() {
    return new LinkedHashMap<>(
        NamedTensors.of(drawn(Presets.lenet(), 2).stateDict()).arrays());
  }

  private void assertRefused(Map<String, StoredArray> arrays, String sentence) throws IOException {
    SafetensorsWriter.write(file, new NamedTensors(arrays, Map.of()));
    assertRefused(sentence);
  }

  private void assertRefused(String sentence) {
    Parameters parameters = drawn(Presets.lenet(), 1);

    assertThatThrownBy(() -> WeightsFile.read(file, parameters))
        .isInstanceOf(FormatException.class)
        .hasMessage(file + ", " + sentence);
    assertThat(parameters.values()).isEqualTo(drawn(Presets.lenet(), 1).values());
  }

  @ParameterizedTest
  @CsvSource({"lenet", "lenet5", "mlp"})
  void writtenWeightsAreReadBackBitForBit(String preset) throws IOException, DataException {
    Network network = Presets.find(preset).orElseThrow();
    Parameters written = drawn(network, 7);
    Parameters read = drawn(network, 8);

    WeightsFile.write(file, written, WeightsFile.metadata(network.name(), Preprocessing.LENET));
    Map<String, String> metadata = WeightsFile.read(file, read);

    assertThat(read.values()).isEqualTo(written.values());
    assertThat(metadata).containsEntry("network", network.name()).containsEntry("format", "pt");
    assertThat(Preprocessing.fromMap(metadata)).contains(Preprocessing.LENET);
  }

  @Test
  void notANumberAndInfinityAreKept() throws IOException {
    Parameters written = drawn(Presets.lenet(), 1);
    written.values()[0] = Float.NaN;
    written.values()[1] = Float.NEGATIVE_INFINITY;
    Parameters read = drawn(Presets.lenet(), 2);

    WeightsFile.write(file, written, Map.of());
    WeightsFile.read(file, read);

    assertThat(read.values()).startsWith(Float.NaN, Float.NEGATIVE_INFINITY);
  }

  @Test
  void gradientsStayAsTheyWere() throws IOException {
    Parameters parameters = drawn(Presets.lenet(), 1);
    parameters.gradients()[3] = 4;

    WeightsFile.write(file, parameters, Map.of());
    WeightsFile.read(file, parameters);

    assertThat(parameters.gradients()[3]).isEqualTo(4);
  }

  @Test
  void orderAndElementTypeOfTheFileDoNotMatter() throws IOException {
    Map<String, StoredArray> arrays = arrays();
    arrays.remove("conv1.bias");
    arrays.put("conv1.bias", StoredArray.of(Shape.of(6), 1, 2, 3, 4, 5, 6));
    Parameters parameters = drawn(Presets.lenet(), 1);

    SafetensorsWriter.write(file, new NamedTensors(arrays, Map.of()));
    WeightsFile.read(file, parameters);

    assertThat(parameters.stateDict().get("conv1.bias"))
        .satisfies(bias -> assertThat(bias.toArray()).containsExactly(1, 2, 3, 4, 5, 6));
  }

  @Test
  void misshapenTensorIsNamedWithBothShapes() throws IOException {
    Map<String, StoredArray> arrays = arrays();
    arrays.put("fc1.weight", StoredArray.of(Shape.of(120, 576), new long[120 * 576]));

    assertRefused(arrays, "tensor fc1.weight: found [120, 576], wanted [120, 400]; all others fit");
  }

  @Test
  void sameNumberOfElementsIsNotTheSameShape() throws IOException {
    Map<String, StoredArray> arrays = arrays();
    arrays.put("fc3.bias", StoredArray.of(Shape.of(1, 10), new long[10]));

    assertRefused(arrays, "tensor fc3.bias: found [1, 10], wanted [10]; all others fit");
  }

  @Test
  void missingTensorIsNamedBeforeLeftOverOnes() throws IOException {
    Map<String, StoredArray> arrays = arrays();
    arrays.put("module.conv1.weight", arrays.get("conv1.weight"));
    arrays.remove("conv1.weight");

    assertRefused(
        arrays,
        "tensor conv1.weight: found no such tensor, wanted [6, 1, 5, 5]; 1 other tensor does not"
            + " fit either");
  }

  @Test
  void leftOverTensorIsNamed() throws IOException {
    Map<String, StoredArray> arrays = arrays();
    arrays.put("fc4.bias", StoredArray.of(Shape.of(10), new long[10]));

    assertRefused(arrays, "tensor fc4.bias: found [10], wanted no such tensor; all others fit");
  }

  @Test
  void weightsOfAnotherNetworkAreCalledSo() throws IOException {
    WeightsFile.write(
        file, drawn(Presets.mlp(), 1), WeightsFile.metadata("MLP", Preprocessing.LENET));

    assertRefused(
        "tensor conv1.weight: found no such tensor, wanted [6, 1, 5, 5]; 8 other tensors do not"
            + " fit either, the file says it is for MLP");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "934e554d50590100 | a single NumPy array (.npy)",
        "80027d71 | a Python pickle, as PyTorch's .pt was before version 1.6",
        "89484446 | an HDF5 file, as Keras writes",
        "1f8b0800 | a gzip file",
        "'' | an empty file",
        "0102 | content of no known kind",
      })
  void contentThatCannotBeReadIsCalledByName(String start, String words) throws IOException {
    Files.write(file, HexFormat.of().parseHex(start));

    assertRefused("content: found " + words + ", wanted " + WANTED);
  }

  @Test
  void aZipOfSomethingElseIsRefusedWithItsFirstEntry() throws IOException {
    ZipBytes zip = new ZipBytes();
    zip.add("network.json", new byte[0]);
    Files.write(file, zip.finished());

    assertRefused(
        "zip directory: found the entry 'network.json', wanted data.pkl as in a .pt, or only"
            + " .npy arrays as in an .npz");
  }

  @Test
  void networkFileIsNotTakenForWeights() throws IOException {
    NetworkWriter.write(file, Presets.lenet());

    assertRefused("content: found JSON, as a network file is, wanted " + WANTED);
  }

  @Test
  void missingFileIsRefused() {
    assertRefused("path: found no such file, wanted a file to read");
  }

  @Test
  void contentIsToldWithoutTheEndingOfTheName() throws IOException {
    Path odd = folder.resolve("weights.pt");
    WeightsFile.write(file, drawn(Presets.mlp(), 1), Map.of());
    Files.move(file, odd);

    assertThat(WeightsFile.read(odd).arrays()).containsKey("fc1.weight");
  }

  @Test
  void writtenFileIsPlainSafetensorsInTheOrderOfTheModel() throws IOException {
    WeightsFile.write(file, drawn(Presets.lenet(), 1), Map.of());

    NamedTensors read = SafetensorsReader.read(file);

    assertThat(List.copyOf(read.arrays().keySet()))
        .isEqualTo(List.copyOf(Presets.lenet().parameterShapes().keySet()));
    assertThat(read.metadata()).isEqualTo(Map.of("format", "pt"));
  }

  @Test
  void damagedFileLoadsWholeOrLeavesEveryParameter() throws IOException {
    byte[] whole = smallFile();
    Mutations.of(whole, 500, 3).forEach(this::loadsWholeOrNotAtAll);
  }

  private byte[] smallFile() throws IOException {
    Parameters two = small();
    two.values()[0] = 5;
    WeightsFile.write(file, two, Map.of("note", "small"));
    return Files.readAllBytes(file);
  }

  private static Parameters small() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put("fc.weight", Shape.of(2, 3));
    shapes.put("fc.bias", Shape.of(2));
    return new Parameters(shapes);
  }

  private void loadsWholeOrNotAtAll(byte[] damaged) {
    Parameters parameters = small();
    Arrays.fill(parameters.values(), -1);
    float[] before = parameters.values().clone();
    try {
      Files.write(file, damaged);
      WeightsFile.read(file, parameters);
    } catch (FormatException e) {
      assertThat(parameters.values()).isEqualTo(before);
      assertThat(e).message().startsWith(file.toString()).doesNotContain("\n");
    } catch (IOException e) {
      throw new UncheckedIOException(new String(damaged, StandardCharsets.UTF_8), e);
    }
  }
}
