package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.IdxFiles;

class TrainCommandTest {
  private final Terminal terminal = new Terminal();

  @TempDir
  Path folder;

  @BeforeEach
  void drawDigits() throws IOException {
    IdxFiles.write(folder, BuiltInDigits.draw(1, 1500), BuiltInDigits.draw(2, 300));
  }

  private Path train(String name, int threads) {
    Path out = folder.resolve(name);
    int code = terminal.run(
        "train", "--data", folder, "--epochs", 2, "--seed", 3, "--threads", threads, "--out", out);
    assertThat(code).as(terminal.err()).isZero();
    return out;
  }

  @Test
  void trainingPrintsALineAnEpochAndSavesWeights() {
    Path out = train("w.safetensors", 2);

    assertThat(terminal.outLines()).hasSize(3);
    assertThat(terminal.outLines().get(1))
        .matches("epoch 2/2  loss \\d\\.\\d{4}  accuracy 0\\.\\d{4}  \\d+ images/s");
    assertThat(out).isNotEmptyFile();
  }

  @Test
  void oneAndTwoThreadsGiveTheSameBits() throws IOException {
    byte[] one = Files.readAllBytes(train("one.safetensors", 1));
    byte[] two = Files.readAllBytes(train("two.safetensors", 2));

    assertThat(two).isEqualTo(one);
  }

  @Test
  void evalReadsTheSavedWeightsAndEndsWithTheAccuracy() {
    Path weights = train("w.safetensors", 2);
    String trained = terminal.outLines().get(1).replaceAll(".*accuracy (\\S+) .*", "$1");

    assertThat(terminal.run("eval", "--weights", weights, "--data", folder)).isZero();
    assertThat(terminal.outLines().get(terminal.outLines().size() - 1))
        .matches("accuracy " + trained + " \\(\\d+ of 300\\)");
  }

  @Test
  void untilStopsAtAnAccuracy() {
    assertThat(terminal.run("train", "--data", folder, "--epochs", 5, "--until", 0))
        .isZero();
    assertThat(terminal.outLines().get(0)).startsWith("epoch 1/5");
    assertThat(terminal.outLines()).noneMatch(line -> line.startsWith("epoch 2"));
  }

  @Test
  void weightsOfAnotherNetworkAreRefusedAndNothingIsWritten() {
    Path weights = train("w.safetensors", 1);
    Path out = folder.resolve("copy.safetensors");

    int code = terminal.run(
        "export",
        "--network",
        "mlp",
        "--weights",
        weights,
        "--format",
        "safetensors",
        "--out",
        out);

    assertThat(code).isEqualTo(2);
    assertThat(terminal.errLines())
        .singleElement()
        .asString()
        .contains("w.safetensors", "fc1.weight");
    assertThat(out).doesNotExist();
  }

  @Test
  void exportGivesBackTheSameWeights() throws IOException {
    Path weights = train("w.safetensors", 1);
    Path out = folder.resolve("copy.safetensors");

    assertThat(
            terminal.run("export", "--weights", weights, "--format", "safetensors", "--out", out))
        .isZero();

    assertThat(Files.readAllBytes(out)).isEqualTo(Files.readAllBytes(weights));
  }

  @Test
  void divergingTrainingFailsAndLeavesTheOldFile() throws IOException {
    Path out = train("w.safetensors", 1);
    byte[] before = Files.readAllBytes(out);

    int code = terminal.run("train", "--data", folder, "--epochs", 3, "--lr", "1e30", "--out", out);

    assertThat(code).isEqualTo(1);
    assertThat(terminal.errLines()).singleElement().asString().contains("training diverged");
    assertThat(Files.readAllBytes(out)).isEqualTo(before);
  }

  @Test
  void aReportIsHandedOverWithAllThatWasTrained() {
    Path file = folder.resolve("report.html");

    int code = terminal.run(
        "train", "--data", folder, "--epochs", 2, "--seed", 3, "--threads", 1, "--report", file);

    assertThat(code).as(terminal.err()).isZero();
    TrainedRun run = terminal.reports().get(0);
    assertThat(run.perEpoch()).isEqualTo(24);
    assertThat(run.losses()).hasSize(48);
    assertThat(run.tests()).extracting(TrainedRun.Tested::iteration).containsExactly(24L, 48L);
    assertThat(terminal.outLines().get(1))
        .contains("accuracy %.4f ".formatted(run.tests().get(1).matrix().accuracy()));
    double sum = 0;
    for (int batch = 24; batch < 48; batch++) {
      sum += (double) run.losses()[batch] * (batch == 47 ? 1500 - 23 * 64 : 64);
    }
    assertThat(terminal.outLines().get(1)).contains("loss %.4f ".formatted(sum / 1500));
    assertThat(run.before().keySet()).isEqualTo(run.after().keySet());
    run.before()
        .forEach((name, values) -> assertThat(
                values.bitwiseEquals(Objects.requireNonNull(run.after().get(name))))
            .as(name)
            .isFalse());
    assertThat(run.facts()).containsEntry("seed", "3").containsEntry("loss", "CrossEntropyLoss");
    assertThat(terminal.outLines()).contains("report written to " + file);
  }

  @Test
  void aReportHasToBeHtmlInAFolderThatIsThere() {
    assertThat(terminal.run("train", "--data", folder, "--report", folder.resolve("a.txt")))
        .isEqualTo(2);
    assertThat(terminal.err()).contains("--report", "a.txt", ".html");
  }
}
