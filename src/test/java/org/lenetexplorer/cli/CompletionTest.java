package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lenetexplorer.testkit.Programs;

/** What the shells offer; they are asked themselves, where they are installed. */
@Timeout(120)
class CompletionTest {
  @TempDir
  Path folder;

  @BeforeEach
  void writeScript() throws IOException {
    Terminal terminal = new Terminal();
    assertThat(terminal.run("generate-completion")).isZero();
    Files.writeString(folder.resolve("completion"), terminal.out());
    Files.createFile(folder.resolve("netfile.json"));
  }

  /** Words as bash parts them: the sign = is one of them. The last is the one to complete. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ex | export",
        "generate- | generate-completion",
        "bench u | ui",
        "train --opt | --optimizer",
        "train --network _ | lenet lenet5 mlp",
        "summary len | lenet lenet5",
        "train --optimizer _ | sgd rmsprop adagrad adam adamw",
        "train --schedule _ | constant step cosine",
        "train --loss _ | mse cross_entropy",
        "trace --loss = c | cross_entropy",
        "debug --loss = _ | mse cross_entropy none",
        "train --data b | builtin",
        "export --format o | onnx",
        "export --format = o | onnx",
        "export --format = | safetensors npz pt onnx pytorch csv png svg json",
        "train --network = lenet --epo | --epochs",
        "eval --weights n | netfile.json",
        "train --network netf | or a file",
      })
  void bashOffersNamesAndValues(String typed, String offered) throws Exception {
    String words = typed.replace("_", "''");
    Path script = Files.writeString(folder.resolve("ask"), """
        source ./completion
        compopt() { if [ "$1 $2" = "-o default" ]; then fallback='or a file'; fi; }
        COMP_WORDS=(lenet-explorer %s)
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMP_LINE="${COMP_WORDS[*]}"
        _lenet-explorer_completions
        echo ${COMPREPLY[*]} $fallback
        """.formatted(words));

    assertThat(output("bash", script.toString())).isEqualTo(offered + "\n");
  }

  /** The file that the installer puts where zsh looks, in a zsh with a terminal, from its first use on. */
  @Test
  void zshCompletesByTheInstalledFile() throws Exception {
    String installed = Files.readString(Path.of("installer/linux/zsh-completion"));
    String target = "/usr/share/bash-completion/completions/lenet-explorer";
    assertThat(installed).startsWith("#compdef lenet-explorer\n").contains(target);
    Path functions = Files.createDirectory(folder.resolve("functions"));
    Files.writeString(
        functions.resolve("_lenet-explorer"),
        installed.replace(target, folder.resolve("completion").toString()));
    Path script = Files.writeString(folder.resolve("ask"), """
        zmodload zsh/zpty
        zpty z zsh -f -i
        hear() { local piece; zpty -r -m z piece "*$1*" && print -r -- "$piece"; }
        zpty -w z "PS1= PROMPT_EOL_MARK=; fpath=(./functions \\$fpath); autoload -U compinit; \\
          compinit -u -D; lenet-explorer() { print -r -- \\"got<\\$*>\\"; }; print rea''dy"
        hear ready >/dev/null
        for line in "export --format=on" "export --format on" "train --opt" "train --optimizer=rm" \\
          "train --network m" "train --network netf" "train --weights=netf" "bench debugger --it" "pred"; do
          zpty -w -n z "lenet-explorer $line"$'\\t\\n'
          hear 'got<*>' | grep -ao 'got<[^$].*>'
        done
        zpty -d z
        """);

    assertThat(output("zsh", "-f", script.toString()).lines())
        .containsExactly(
            "got<export --format=onnx>",
            "got<export --format onnx>",
            "got<train --optimizer>",
            "got<train --optimizer=rmsprop>",
            "got<train --network mlp>",
            "got<train --network netfile.json>",
            "got<train --weights=netfile.json>",
            "got<bench debugger --iterations>",
            "got<predict>");
  }

  private String output(String... command) throws Exception {
    Programs.assumeInstalled(command[0]);
    Process process = new ProcessBuilder(List.of(command))
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("output").toFile())
        .redirectError(folder.resolve("errors").toFile())
        .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    assertThat(folder.resolve("errors")).isEmptyFile();
    return Files.readString(folder.resolve("output"));
  }
}
