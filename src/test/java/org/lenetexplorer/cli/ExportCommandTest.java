package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
