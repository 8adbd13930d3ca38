package org.lenetexplorer.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.download.Download;
import org.lenetexplorer.data.download.Source;
import org.lenetexplorer.format.UserFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings MNIST into a folder. */
@Command(
    name = "download",
    description = {
      "Download MNIST, 11.6 MB, and compare it with its published sums.",
      "Ctrl+C stops; the same command goes on where it stopped."
    },
    mixinStandardHelpOptions = true)
final class DownloadCommand implements Callable<Integer> {
  private final Console console;
  private final Source source;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Where the files go (default: the folder mnist beside the program's settings).")
  private @Nullable Path to;

  @Option(
      names = "--mirror",
      paramLabel = "URL",
      description = {
        "A folder on the web to take the files from, in place of the usual ones;",
        "several are tried in order."
      })
  private @Nullable List<URI> mirrors;

  DownloadCommand(Console console, Source source) {
    this.console = console;
    this.source = source;
  }

  @Override
  public Integer call() throws IOException {
    Source chosen = mirrors == null ? source : source.withMirrors(mirrors);
    Path folder = to == null ? UserFolder.usual().resolve("mnist") : to;
    Download download = new Download(chosen, folder);
    try (Interruption interruption = new Interruption();
        DownloadReport report = new DownloadReport(console)) {
      boolean finished = download.run(report, interruption::requested);
      report.clear();
      console
          .out()
          .println(
              finished
                  ? "MNIST is in " + folder + "; train on it with --data " + folder
                  : "stopped; what has come is kept in " + folder);
      console.out().flush();
      return finished ? CommandLineProgram.DONE : CommandLineProgram.FAILED;
    }
  }
}
