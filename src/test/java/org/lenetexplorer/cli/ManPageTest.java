package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.kernel.PlainKernels;
import org.lenetexplorer.testkit.Programs;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class ManPageTest {
  private final CommandSpec program = program();
  private final String page = ManPage.of(program, LocalDate.of(2026, 11, 2));

  @TempDir
  Path folder;

  private static CommandSpec program() {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Console console = new Console(nowhere, nowhere, false);
    return new CommandLineProgram(
            console, wish -> new PlainKernels(), (file, measureStart, kernels) -> {})
        .commandLine()
        .getCommandSpec();
  }

  @Test
  void everyVisibleCommandAndOptionIsOnThePage() {
    List<String> commands = new ArrayList<>();
    visit(program, commands);

    assertThat(commands).contains("train", "export", "debug", "bench debugger", "bench ui");
    assertThat(page)
        .contains(
            ".SH \"OPTIONS\"\n.TP\n[\\fIFILE\\fR]\n", "\n.TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\n");
  }

  private void visit(CommandSpec parent, List<String> visited) {
    parent.subcommands().values().stream()
        .map(line -> line.getCommandSpec())
        .filter(command -> !command.usageMessage().hidden())
        .forEach(command -> {
          String name = command.qualifiedName().substring("lenet-explorer ".length());
          visited.add(name);
          String part = part(".SS \"" + escaped(name) + "\"\n");
          for (OptionSpec option : command.options()) {
            boolean everywhere = Stream.of("--help", "--version", "--debug", "--kernels")
                .anyMatch(option.longestName()::equals);
            assertThat(everywhere ? part(".SH \"OPTIONS\"\n") : part)
                .as("%s %s", name, option.longestName())
                .containsPattern(
                    "\\.TP\n.*\\\\fB\\Q" + escaped(option.longestName()) + "\\E\\\\fR.*\n.+");
          }
          visit(command, visited);
        });
  }

  /** The page from a heading to the next one. */
  private String part(String heading) {
    assertThat(page).contains(heading);
    return page.substring(page.indexOf(heading) + heading.length()).split("\n\\.S[SH] ")[0];
  }

  private static String escaped(String name) {
    return name.replace("-", "\\-");
  }

  @Test
  void valuesExitCodesAndVersionAreThePrograms() {
    assertThat(page)
        .startsWith(".TH \"LENET-EXPLORER\" 1 \"2026-11-02\" \"lenet\\-explorer ")
        .contains("\\fB\\-\\-format\\fR=\\fIFORMAT\\fR\nsafetensors, npz (NumPy)")
        .contains("sgd, rmsprop, adagrad, adam, adamw (default sgd).")
        .contains("[\\fB\\-\\-grad\\-output\\fR=\\fIG.npy\\fR]")
        .contains("\\fB2\\fR\nwrong usage or unusable input\n")
        .doesNotContain("\u001b", "${", "generate\\-man\\-page");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"groff -man -Tutf8 -ww", "mandoc -Tlint"})
  void theReadersOfPagesFindNothingToWarnOf(String reader) throws Exception {
    Path file = Files.writeString(folder.resolve("lenet-explorer.1"), page);
    List<String> command = new ArrayList<>(List.of(reader.split(" ")));
    command.add(file.toString());
    Programs.assumeInstalled(command.get(0));
    Process process = new ProcessBuilder(command)
        .redirectOutput(folder.resolve("output").toFile())
        .redirectError(folder.resolve("errors").toFile())
        .start();

    assertThat(process.waitFor()).isZero();
    assertThat(folder.resolve("errors")).isEmptyFile();
    if (reader.startsWith("groff")) {
      assertThat(Files.readString(folder.resolve("output"))
              .replaceAll(".\b|\u001b\\[[0-9;]*m", "")
              .replaceAll(" +", " "))
          .contains("lenet-explorer export [-hV]", "EXIT STATUS");
    } else {
      assertThat(folder.resolve("output")).isEmptyFile();
    }
  }

  @Test
  void whatLooksLikeAnInstructionIsText() {
    String source = new Roff("x", "2026-11-02", "x 1")
        .section("NAME")
        .paragraph(".so /etc/passwd")
        .paragraph("'\\fB − C:\\new\"")
        .item(".TP", "one. two")
        .source();

    assertThat(source.lines())
        .containsExactly(
            ".TH \"X\" 1 \"2026-11-02\" \"x 1\" \"User Commands\"",
            ".SH \"NAME\"",
            "\\&.so /etc/passwd",
            ".PP",
            "\\(aq\\efB \\[u2212] C:\\enew\\(dq",
            ".TP",
            "\\&.TP",
            "one.",
            "two");
  }

  @Test
  void theCommandThatPrintsThePageIsNotListed() {
    Terminal terminal = new Terminal();

    assertThat(terminal.run("generate-man-page")).isZero();
    assertThat(terminal.out()).startsWith(".TH").contains(".SS \"train\"");
    assertThat(terminal.run("--help")).isZero();
    assertThat(terminal.out()).doesNotContain("generate-man-page").contains("2", "unusable input");
  }
}
