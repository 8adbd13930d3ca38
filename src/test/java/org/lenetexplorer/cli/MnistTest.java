package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.data.Dataset;
import org.lenetexplorer.data.IdxFiles;
import org.lenetexplorer.data.IdxReader;

/** What the program promises of MNIST, whose folder {@code MNIST_DIR} names. */
class MnistTest {
  private static final Path MNIST =
      Path.of(Optional.ofNullable(System.getProperty("MNIST_DIR", System.getenv("MNIST_DIR")))
          .orElse("../shared/data/mnist"));

  private final Terminal terminal = new Terminal();

  @TempDir
  Path folder;

  @BeforeEach
  void skipWithoutMnist() {
    if (!Files.isDirectory(MNIST)) {
      String reason = "MNIST is not in " + MNIST + "; name its folder in MNIST_DIR";
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(reason);
      }
      Assumptions.abort(reason);
    }
  }

  private Path train(String name, Object data, int epochs, int batchSize, int threads) {
    Path out = folder.resolve(name);
    int code = terminal.run(
        "train",
        "--data",
        data,
        "--epochs",
        epochs,
        "--batch-size",
        batchSize,
        "--seed",
        1,
        "--threads",
        threads,
        "--out",
        out);
    assertThat(code).as(terminal.err()).isZero();
    return out;
  }

  private double accuracy(Path weights, Path data) {
    assertThat(terminal.run("eval", "--weights", weights, "--data", data)).isZero();
    String last = terminal.outLines().get(terminal.outLines().size() - 1);
    return Double.parseDouble(last.split(" ", -1)[1]);
  }

  @Test
  void allFourFilesAreRead() throws IOException {
    Dataset training = IdxReader.readTraining(MNIST);
    Dataset test = IdxReader.readTest(MNIST);

    assertThat(training.size()).isEqualTo(60_000);
    assertThat(test.size()).isEqualTo(10_000);
    assertThat(training.label(0)).isEqualTo(5);
    assertThat(test.label(0)).isEqualTo(7);
  }

  @Test
  void oneEpochOnATenthReadsNineOutOfTenWithAnyNumberOfThreads() throws IOException {
    IdxFiles.write(
        folder,
        IdxReader.readTraining(MNIST).first(6_000),
        IdxReader.readTest(MNIST).first(2_000));

    Path one = train("one.safetensors", folder, 1, 32, 1);
    Path two = train("two.safetensors", folder, 1, 32, 2);

    assertThat(Files.readAllBytes(two)).isEqualTo(Files.readAllBytes(one));
    assertThat(accuracy(one, folder)).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  @Tag("slow")
  void fiveEpochsReadAlmostAll() {
    Path weights = train("mnist.safetensors", MNIST, 5, 64, 2);

    assertThat(accuracy(weights, MNIST)).isGreaterThanOrEqualTo(0.988);
  }

  @Test
  @Tag("slow")
  void theProgramsOwnDigitsAloneTeachItToReadOthers() {
    Path weights = train("builtin.safetensors", "builtin", 5, 64, 2);

    assertThat(accuracy(weights, MNIST)).isGreaterThanOrEqualTo(0.95);
  }
}
