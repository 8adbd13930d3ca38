package org.lenetexplorer.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.document.DocumentFile;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.Presets;
import org.lenetexplorer.nn.ShapeProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a network as PyTorch does, and a table of its shapes and parameters. */
@Command(
    name = "summary",
    description = "Print a network, its shapes and how they come about.",
    mixinStandardHelpOptions = true)
final class SummaryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "NETWORK",
      completionCandidates = NetworkArgument.Names.class,
      description = "${COMPLETION-CANDIDATES} (default lenet), or a network file.")
  private @Nullable String network;

  SummaryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws java.io.IOException {
    Network chosen = network == null
        ? Presets.lenet()
        : NetworkArgument.read(
            network, file -> DocumentFile.read(file).project().network());
    Optional<ShapeProblem> problem = new SummaryTable(chosen).print(console.out());
    if (problem.isPresent()) {
      throw new UsageException(network + ": " + problem.get().message());
    }
    return CommandLineProgram.DONE;
  }
}
