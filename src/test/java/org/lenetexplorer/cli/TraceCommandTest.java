package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.format.StoredArray;
import org.lenetexplorer.format.numpy.NpyWriter;
import org.lenetexplorer.format.safetensors.SafetensorsReader;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

class TraceCommandTest {
  private final Terminal terminal = new Terminal();

  @TempDir
  Path folder;

  private Path network;
  private Path input;

  @BeforeEach
  void writeNetworkAndInput() throws IOException {
    network = folder.resolve("net.json");
    Files.writeString(network, """
        {"format": "lenet-explorer/network", "version": 1, "name": "small",
         "input": {"channels": 1, "height": 4, "width": 5},
         "layers": [{"name": "conv", "type": "Conv2d", "out_channels": 2, "kernel_size": 3},
                    {"name": "flatten", "type": "Flatten"},
                    {"name": "fc", "type": "Linear", "out_features": 3}]}
        """);
    input = array("x.npy", StoredArray.of(Tensor.zeros(2, 1, 4, 5)));
  }

  private Path array(String name, StoredArray array) throws IOException {
    Path file = folder.resolve(name);
    NpyWriter.write(file, array);
    return file;
  }

  private Path classes(long... values) throws IOException {
    return array("t.npy", StoredArray.of(Shape.of(values.length), values));
  }

  private int trace(Path x, Object... more) {
    Object[] words = new Object[7 + more.length];
    Object[] first = {
      "trace", "--network", network, "--input", x, "--out", folder.resolve("o.safetensors")
    };
    System.arraycopy(first, 0, words, 0, first.length);
    System.arraycopy(more, 0, words, first.length, more.length);
    return terminal.run(words);
  }

  private Map<String, Shape> written() throws IOException {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    SafetensorsReader.read(folder.resolve("o.safetensors"))
        .arrays()
        .forEach((name, array) -> shapes.put(name, array.shape()));
    return shapes;
  }

  private static Map<String, Shape> expected(int iterations, boolean loss) {
    Map<String, Shape> parameters = Map.of(
        "conv.weight", Shape.of(2, 1, 3, 3),
        "conv.bias", Shape.of(2),
        "fc.weight", Shape.of(3, 12),
        "fc.bias", Shape.of(3));
    Map<String, Shape> outputs =
        Map.of("conv", Shape.of(2, 2, 2, 3), "flatten", Shape.of(2, 12), "fc", Shape.of(2, 3));
    Map<String, Shape> all = new LinkedHashMap<>();
    for (int k = 0; k < iterations; k++) {
      String prefix = "iteration" + k + ".";
      all.put(prefix + "input", Shape.of(2, 1, 4, 5));
      all.put(prefix + "grad_input", Shape.of(2, 1, 4, 5));
      if (loss) {
        all.put(prefix + "loss", Shape.SCALAR);
      }
      outputs.forEach((name, shape) -> {
        all.put(prefix + "output." + name, shape);
        all.put(prefix + "grad_output." + name, shape);
      });
      parameters.forEach((name, shape) -> {
        all.put(prefix + "before." + name, shape);
        all.put(prefix + "grad." + name, shape);
        all.put(prefix + "after." + name, shape);
      });
    }
    return all;
  }

  private void assertRefused(int code, String... parts) {
    assertThat(code).isEqualTo(2);
    assertThat(terminal.errLines()).singleElement().asString().contains(parts);
    assertThat(folder.resolve("o.safetensors")).doesNotExist();
  }

  @Test
  void crossEntropyWritesEveryTensorOfEveryIteration() throws IOException {
    assertThat(
            trace(input, "--loss", "cross_entropy", "--target", classes(0, 2), "--iterations", 2))
        .as(terminal.err())
        .isZero();
    assertThat(written()).containsExactlyInAnyOrderEntriesOf(expected(2, true));
  }

  @Test
  void squaredErrorTakesValuesLikeTheOutputs() throws IOException {
    Path target = array("t.npy", StoredArray.of(Tensor.zeros(2, 3)));

    assertThat(trace(input, "--loss", "mse", "--target", target))
        .as(terminal.err())
        .isZero();
    assertThat(written()).containsExactlyInAnyOrderEntriesOf(expected(1, true));
  }

  @Test
  void aGradientStandsInsteadOfALoss() throws IOException {
    Path gradient = array("g.npy", StoredArray.of(Tensor.zeros(2, 3)));

    assertThat(trace(input, "--grad-output", gradient)).as(terminal.err()).isZero();
    assertThat(written()).containsExactlyInAnyOrderEntriesOf(expected(1, false));
  }

  @Test
  void wrongShapesAreNamedWithTheRightOnes() throws IOException {
    Path wrong = array("w.npy", StoredArray.of(Tensor.zeros(2, 1, 5, 5)));
    Path flat = array("flat.npy", StoredArray.of(Tensor.zeros(2, 4)));

    assertRefused(
        trace(wrong, "--loss", "cross_entropy", "--target", classes(0, 1)),
        "w.npy: found shape [2, 1, 5, 5], expected [2, 1, 4, 5]");
    assertRefused(
        trace(input, "--loss", "cross_entropy", "--target", classes(0, 1, 2)),
        "t.npy: found shape [3], expected [2]");
    assertRefused(
        trace(input, "--loss", "mse", "--target", flat),
        "flat.npy: found shape [2, 4], expected [2, 3]");
    assertRefused(
        trace(input, "--grad-output", flat), "flat.npy: found shape [2, 4], expected [2, 3]");
  }

  @Test
  void classesThatAreNoneAreRefused() throws IOException {
    assertRefused(
        trace(input, "--loss", "cross_entropy", "--target", classes(0, 3)),
        "t.npy, element 1: class 3, expected 0 to 2");
    Path values = array("v.npy", StoredArray.of(Tensor.zeros(2)));
    assertRefused(
        trace(input, "--loss", "cross_entropy", "--target", values),
        "cross_entropy needs class numbers as int64");
  }

  @Test
  void lossAndGradientTogetherAreRefused() throws IOException {
    assertRefused(
        trace(input, "--loss", "mse", "--grad-output", input),
        "--grad-output stands instead of --loss and --target");
  }
}
