package org.lenetexplorer.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints picocli's completion script, and after it what picocli's leaves out. */
@Command(
    name = "generate-completion",
    description = {
      "Print completions for bash and zsh.",
      "For the current shell: source <(lenet-explorer generate-completion)"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    CommandSpec program = spec.root();
    console.out().print(AutoComplete.bash(program.name(), program.commandLine()));
    try (InputStream in = CompletionCommand.class.getResourceAsStream("completion.sh")) {
      byte[] more = Objects.requireNonNull(in, "completion.sh").readAllBytes();
      console.out().print(new String(more, StandardCharsets.UTF_8));
    }
    return CommandLineProgram.DONE;
  }
}
