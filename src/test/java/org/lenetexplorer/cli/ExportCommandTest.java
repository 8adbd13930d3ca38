package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.testkit.Python;

class ExportCommandTest {
  private final Terminal terminal = new Terminal();

  @TempDir
  Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"lenet", "lenet5", "mlp"})
  void aPresetAsNetworkFileIsTheSameNetwork(String preset) {
    Path file = folder.resolve("net.json");
    terminal.run("summary", preset);
    String summary = terminal.out();

    assertThat(terminal.run("export", "--network", preset, "--format", "json", "--out", file))
        .isZero();
    assertThat(terminal.outLines())
        .singleElement()
        .asString()
        .endsWith("written to " + file + " as json");
    assertThat(terminal.run("summary", file)).isZero();
    assertThat(terminal.out()).isEqualTo(summary);
  }

  @Test
  void theNetworkFileInTheManualWorks() throws IOException {
    String manual = Files.readString(Path.of("README.md"));
    String example = manual.split("```json\\R", 2)[1].split("```", 2)[0];
    Path file = folder.resolve("small.json");
    Files.writeString(file, example);

    assertThat(terminal.run("summary", file)).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("(conv1): Conv2d(1, 8, kernel_size=(5, 5)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"safetensors", "npz", "pt", "csv", "onnx"})
  void everyFormatIsWrittenToAFileThatEndsSo(String format) throws IOException {
    Path file = folder.resolve("lenet." + format);

    assertThat(terminal.run("export", "--format", format, "--out", file))
        .as(terminal.err())
        .isZero();
    assertThat(terminal.out()).contains("61706 parameters written to " + file);
    assertThat(Files.size(file)).isGreaterThan(61706L * 4);
    assertThat(terminal.run("export", "--format", format, "--out", folder.resolve("lenet")))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("give a name that ends so");
  }

  @Test
  void weightsOfEachFormatAreTakenForTheSame() throws IOException {
    Path first = folder.resolve("first.safetensors");
    Path last = folder.resolve("last.safetensors");
    assertThat(terminal.run("export", "--seed", 4, "--format", "safetensors", "--out", first))
        .isZero();
    Path from = first;
    for (String format : List.of("npz", "pt")) {
      Path to = folder.resolve("w." + format);
      assertThat(terminal.run("export", "--weights", from, "--format", format, "--out", to))
          .isZero();
      from = to;
    }
    assertThat(terminal.run("export", "--weights", from, "--format", "safetensors", "--out", last))
        .isZero();

    assertThat(last).hasSameBinaryContentAs(first);
  }

  @Test
  void csvHoldsEveryNumber() throws IOException {
    Path file = folder.resolve("w.csv");
    assertThat(terminal.run("export", "--network", "mlp", "--format", "csv", "--out", file))
        .isZero();
    List<String> lines = Files.readAllLines(file);

    assertThat(lines.get(0)).isEqualTo("tensor,index,value");
    assertThat(lines.get(1)).startsWith("fc1.weight,0 0,");
    assertThat(lines.get(lines.size() - 1)).matches("fc\\d\\.bias,9,-?[0-9.E-]+");
  }

  @Test
  void aProjectGoesIntoANewFolderOnly() throws IOException {
    Path project = folder.resolve("project");
    assertThat(terminal.run("export", "--format", "pytorch", "--out", project)).isZero();
    assertThat(project).isDirectoryContaining("glob:**/net.py");
    Path known =
        Path.of("src/test/resources/org/lenetexplorer/format/torch/project/lenet"); // run below
    for (String file : List.of("net.py", "train.py", "requirements.txt", "README.md")) {
      assertThat(project.resolve(file)).hasSameTextualContentAs(known.resolve(file));
    }

    assertThat(terminal.run("export", "--format", "pytorch", "--out", project)).isEqualTo(2);
    assertThat(terminal.err()).contains("has files in it");
  }

  /** Two processes train the project on a few images, as {@code torchrun} starts them. */
  @Test
  @Timeout(300)
  void pytorchRunsTheProjectAloneAndInTwoProcesses() throws Exception {
    Python.assumeModules(folder, "torch");
    Path project = folder.resolve("project");
    assertThat(terminal.run("export", "--format", "pytorch", "--out", project)).isZero();
    String compared = Python.output(project, List.of("net.py"));
    double difference =
        Double.parseDouble(compared.replaceAll("(?s).*difference: ([^ ]+) at most.*", "$1"));
    assertThat(difference).isLessThan(1e-5);

    writeImages();
    List<String> alone =
        List.of("train.py", "--data", folder.toString(), "--epochs", "1", "--batch-size", "8");
    assertThat(Python.output(project, alone)).startsWith("epoch 1/1  loss ");
    List<String> together = new ArrayList<>(
        List.of("-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"));
    together.addAll(alone);
    assertThat(Python.command(project, together)
            .orElseGet(() -> again(project, together))) // another program may have taken the port
        .startsWith("epoch 1/1  loss ")
        .hasLineCount(1);
    assertThat(project.resolve("trained.pt")).exists();
    assertThat(terminal.run("eval", "--weights", project.resolve("trained.pt"))).isZero();
  }

  private static String again(Path project, List<String> arguments) {
    try {
      return Python.output(project, arguments);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Sixteen grey images of each part, as MNIST's files hold them. */
  private void writeImages() throws IOException {
    for (String part : List.of("train", "t10k")) {
      ByteBuffer images = ByteBuffer.allocate(16 + 16 * 28 * 28);
      images.putInt(0x803).putInt(16).putInt(28).putInt(28);
      while (images.hasRemaining()) {
        images.put((byte) (images.position() * 31));
      }
      Files.write(folder.resolve(part + "-images-idx3-ubyte"), images.array());
      ByteBuffer labels = ByteBuffer.allocate(8 + 16).putInt(0x801).putInt(16);
      while (labels.hasRemaining()) {
        labels.put((byte) (labels.position() % 10));
      }
      Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }
  }

  @Test
  void partOfTheWeightsIsTakenOnlyWhenAskedTo() throws IOException {
    Path mlp = folder.resolve("mlp.npz");
    Path out = folder.resolve("out.safetensors");
    assertThat(terminal.run("export", "--network", "mlp", "--format", "npz", "--out", mlp))
        .isZero();

    assertThat(terminal.run("export", "--weights", mlp, "--format", "safetensors", "--out", out))
        .isEqualTo(2);
    assertThat(out).doesNotExist();
    assertThat(terminal.run(
            "export", "--weights", mlp, "--partial", "--format", "safetensors", "--out", out))
        .isZero();
    assertThat(terminal.err())
        .contains("fc3.bias [10] fits")
        .contains("conv1.weight: the file has no such tensor, the network has [6, 1, 5, 5]")
        .containsPattern("\\d+ of 10 tensors taken from ");
  }
}
