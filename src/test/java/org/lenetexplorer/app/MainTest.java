package org.lenetexplorer.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.IdxFiles;
import org.lenetexplorer.format.NetworkWriter;
import org.lenetexplorer.format.project.ProjectFile;
import org.lenetexplorer.format.weights.WeightsFile;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.project.Project;
import org.lenetexplorer.project.SavedProject;

/** Starts the program as a process of its own, without a display. */
class MainTest {
  @TempDir
  Path folder;

  private static Process start(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.awt.headless=true",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("DISPLAY");
    return builder.start();
  }

  @Test
  @Timeout(120)
  void withoutADisplayTheNetworkFileIsPlayedInText() throws Exception {
    Path file = folder.resolve("net.json");
    NetworkWriter.write(file, Presets.mlp());

    Process program = start(file);
    String out = new String(program.getInputStream().readAllBytes(), UTF_8);

    assertThat(program.waitFor()).as(out).isZero();
    assertThat(out)
        .startsWith("No window: ")
        .contains("(fc1): Linear(in_features=1024", "epoch 1/1")
        .doesNotContain("conv1");
  }

  @Test
  @Timeout(120)
  void withoutADisplayAProjectsNetworkIsPlayedInText() throws Exception {
    Path file = folder.resolve("mlp.lenet");
    ProjectFile.write(file, new SavedProject(Project.of(Presets.mlp()), Map.of(), 3, 1, Map.of()));

    Process program = start(file);
    String out = new String(program.getInputStream().readAllBytes(), UTF_8);

    assertThat(program.waitFor()).as(out).isZero();
    assertThat(out)
        .startsWith("No window: ")
        .contains("(fc1): Linear(in_features=1024", "epoch 1/1");
  }

  @Test
  @Timeout(120)
  void aReportOfATrainingIsWrittenWithoutADisplay() throws Exception {
    IdxFiles.write(folder, BuiltInDigits.draw(1, 500), BuiltInDigits.draw(2, 100));
    Path report = folder.resolve("report.html");

    Process program =
        start("train", "--data", folder, "--epochs", 1, "--network", "lenet5", "--report", report);
    String out = new String(program.getInputStream().readAllBytes(), UTF_8);

    assertThat(program.waitFor()).as(out).isZero();
    var page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
    String text = page.getDocumentElement().getTextContent();
    String accuracy = out.replaceAll("(?s).*accuracy (\\S+) .*", "$1");
    assertThat(text)
        .contains("%.1f %% of 100 test images".formatted(100 * Double.parseDouble(accuracy)))
        .contains("8 mini-batches of 64 images", "c1.weight [6, 1, 5, 5] after: ");
  }

  @Test
  @Timeout(120)
  void aBrokenProjectIsUnusableInput() throws Exception {
    Path file = Files.writeString(folder.resolve("mlp.lenet"), "PK and nonsense");

    Process program = start(file);
    String out = new String(program.getInputStream().readAllBytes(), UTF_8);

    assertThat(program.waitFor()).isEqualTo(2);
    assertThat(out.strip()).contains("mlp.lenet").doesNotContain("\n");
  }

  @Test
  @Timeout(120)
  void aSignalInTheMiddleOfTrainingSavesWholeWeights() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path results = Files.createDirectory(folder.resolve("results"));
    Path out = results.resolve("w.safetensors");
    IdxFiles.write(data, BuiltInDigits.draw(1, 300), BuiltInDigits.draw(2, 50));

    Process program = start("train", "--data", data, "--epochs", 1_000_000, "--out", out);
    try (BufferedReader lines = program.inputReader(UTF_8)) {
      assertThat(lines.readLine()).startsWith("epoch 1/1000000");
      program.toHandle().destroy(); // unlike the process's own method it leaves the output open
      assertThat(lines.lines()).contains("stopped", "weights saved to " + out);
    } finally {
      if (!program.waitFor(60, TimeUnit.SECONDS)) {
        program.destroyForcibly();
      }
    }

    assertThat(results).isDirectoryNotContaining(file -> !file.equals(out));
    Parameters parameters = new Parameters(Presets.lenet().parameterShapes());
    assertThat(WeightsFile.read(out, parameters)).containsEntry(WeightsFile.NETWORK, "LeNet");
  }
}
