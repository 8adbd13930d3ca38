package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.kernel.PlainKernels;

class CommandLineProgramTest {
  private final Terminal terminal = new Terminal();

  @TempDir
  Path folder;

  @Test
  void withoutArgumentsTheDesktopOpens() {
    assertThat(terminal.run()).isZero();
    assertThat(terminal.outLines()).containsExactly("desktop null");
  }

  @Test
  void aFileAloneIsOpenedOnTheDesktop() {
    assertThat(terminal.run("net.json")).isZero();
    assertThat(terminal.outLines()).containsExactly("desktop net.json");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "train --nonsense | Unknown option",
        "train --epochs many | Invalid value for option '--epochs'",
        "train --epochs -1 | --epochs -1 must be at least 0",
        "train --batch-size 0 | --batch-size 0 must be from 1 to 65536",
        "train --threads 0 | --threads 0 must be from 1 to 256",
        "train --until 2 | --until 2.0 must be from 0 to 1",
        "train --lr -1 | learning rate -1.0 must be",
        "train --optimizer adam --momentum 0.9 | --momentum goes with sgd and rmsprop",
        "train --momentum 0 --nesterov | nesterov needs a momentum above 0",
        "train --optimizer sdg | Invalid value for option '--optimizer'",
        "train --network nowhere.json | nowhere.json is neither a file nor one of lenet, lenet5, mlp",
        "train --data nowhere | nowhere is missing",
        "train --out weights.txt | written as .safetensors, .npz, .pt, .pth",
        "train --out nowhere/w.safetensors | does not exist",
        "eval --weights nowhere.safetensors | nowhere.safetensors",
        "export --format json --out x.txt | what is written is .json",
        "export --format docx --out x | Invalid value for option '--format'",
        "predict nowhere.png | nowhere.png",
        "trace --input x.npy --out o.safetensors | --loss must be mse or cross_entropy",
        "trace --input x.npy --out o.safetensors --loss mse | needs --target",
        "bench --batch 0 | --batch takes sizes",
      })
  void wrongUsageIsOneLineAndExitCodeTwo(String command, String expected) {
    assertThat(terminal.run((Object[]) command.split(" "))).isEqualTo(2);
    assertThat(terminal.errLines()).singleElement().asString().contains(expected);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void debugAddsTheStackTrace() {
    assertThat(terminal.run("--debug", "train", "--data", "nowhere")).isEqualTo(2);
    assertThat(terminal.err()).contains("nowhere is missing").contains("at org.lenetexplorer");
  }

  @Test
  void tooLittleMemoryIsOneLine() {
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false);
    CommandLineProgram program = new CommandLineProgram(
        console, wish -> new PlainKernels(), (file, measureStart, kernels) -> {
          throw new OutOfMemoryError("Java heap space");
        });

    assertThat(program.execute()).isEqualTo(1);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("not enough memory", "--batch-size", "-Xmx");
  }

  @Test
  void summaryShowsTheShapesOfLeNet() {
    assertThat(terminal.run("summary")).isZero();
    assertThat(terminal.out())
        .contains("(conv1): Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1))")
        .contains("[1, 16, 10, 10]  (14 − 5 + 2·0)/1 + 1 = 10  16·(6·5·5) + 16 = 2416")
        .contains("61,706 parameters, 416,520 multiply-adds");
  }

  @Test
  void numbersLookTheSameInEveryCountry() {
    Locale usual = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(terminal.run("summary")).isZero();
    } finally {
      Locale.setDefault(usual);
    }
    assertThat(terminal.out()).contains("61,706 parameters, 416,520 multiply-adds");
  }

  @Test
  void summaryOfAFaultyNetworkNamesTheFaultAndFails() throws IOException {
    Path file = folder.resolve("net.json");
    Files.writeString(file, """
        {"format": "lenet-explorer/network", "version": 1, "name": "faulty",
         "input": {"channels": 1, "height": 32, "width": 32},
         "layers": [{"name": "flatten", "type": "Flatten"},
                    {"name": "fc1", "type": "Linear", "in_features": 400, "out_features": 10}]}
        """);

    assertThat(terminal.run("summary", file)).isEqualTo(2);
    assertThat(terminal.errLines())
        .singleElement()
        .asString()
        .contains("net.json: fc1 expects 400 = 1 × 20 × 20, gets 1024 = 1 × 32 × 32, the input");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "train --version", "bench ui -V"})
  void theVersionNamesKernelsAndJava(String arguments) {
    assertThat(terminal.run((Object[]) arguments.split(" "))).isZero();
    assertThat(terminal.out().lines())
        .hasSize(3)
        .anyMatch(line -> line.matches("lenet-explorer (\\d+\\..*|\\(from sources\\))"))
        .anyMatch(line -> line.equals("kernels plain"))
        .anyMatch(line -> line.startsWith("Java " + System.getProperty("java.version")));
  }

  @Test
  void completionsKnowEveryCommand() {
    assertThat(terminal.run("generate-completion")).isZero();
    assertThat(terminal.out())
        .contains("complete -F", "lenet-explorer", "summary", "train", "export", "onnx");
  }
}
