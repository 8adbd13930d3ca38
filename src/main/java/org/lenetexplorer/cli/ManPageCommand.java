package org.lenetexplorer.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the manual page; for those who pack the program, so it is not listed. */
@Command(
    name = "generate-man-page",
    description = "Print the manual page, lenet-explorer(1), as roff.",
    hidden = true,
    mixinStandardHelpOptions = true)
final class ManPageCommand implements Callable<Integer> {
  private final Console console;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  ManPageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(ManPage.of(spec.root(), LocalDate.now(ZoneOffset.UTC)));
    return CommandLineProgram.DONE;
  }
}
