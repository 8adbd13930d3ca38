package org.lenetexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.data.BuiltInDigits;
import org.lenetexplorer.data.IdxFiles;
import org.lenetexplorer.data.IdxReader;
import org.lenetexplorer.data.download.DownloadFixture;
import org.lenetexplorer.data.download.Source;
import org.lenetexplorer.testkit.LoopbackMirror;
import picocli.CommandLine;

class DownloadCommandTest {
  private final LoopbackMirror mirror = new LoopbackMirror();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Terminal terminal = new Terminal();
  private Source source;

  @TempDir
  Path served;

  @TempDir
  Path folder;

  @BeforeEach
  void serve() throws IOException {
    IdxFiles.write(served, BuiltInDigits.draw(1, 300), BuiltInDigits.draw(2, 60));
    source = DownloadFixture.serve(served, mirror);
  }

  @AfterEach
  void close() {
    mirror.close();
  }

  private int download(Object... arguments) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return new CommandLine(new DownloadCommand(console, source)).execute(words);
  }

  @Test
  void everyFileHasALineAndTheEndSaysHowToTrainOnThem() throws IOException {
    assertThat(download("--to", folder)).as(err.toString()).isZero();

    assertThat(out.toString().lines())
        .hasSize(5)
        .anyMatch(line -> line.matches("train-images-idx3-ubyte +235,216 bytes  fetched"))
        .last()
        .isEqualTo("MNIST is in " + folder + "; train on it with --data " + folder);
    assertThat(err.toString()).isEmpty();
    assertThat(IdxReader.readTraining(folder).size()).isEqualTo(300);
    assertThat(IdxReader.readTest(folder).size()).isEqualTo(60);
  }

  @Test
  void theSameCommandGoesOnWhereItStopped() throws IOException {
    byte[] images = Files.readAllBytes(served.resolve("train-images-idx3-ubyte"));
    Files.write(folder.resolve("train-images-idx3-ubyte.part"), Arrays.copyOf(images, 100_000));
    Files.copy(served.resolve("t10k-labels-idx1-ubyte"), folder.resolve("t10k-labels-idx1-ubyte"));

    assertThat(download("--to", folder)).isZero();

    assertThat(out.toString())
        .containsPattern("t10k-labels-idx1-ubyte +68 bytes  was there")
        .containsPattern("train-images-idx3-ubyte +235,216 bytes  fetched");
    assertThat(mirror.requests()).contains("train-images-idx3-ubyte bytes=100000-");
    assertThat(IdxReader.readTraining(folder).size()).isEqualTo(300);
  }

  @Test
  void aTerminalShowsABarThatIsTakenAwayAgain() {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), true);
    try (DownloadReport report = new DownloadReport(console)) {
      report.progress("train-images-idx3-ubyte.gz", 5_800_000, 11_600_000);
      long end = System.nanoTime() + 20_000_000_000L;
      while (!err.toString().contains("50%") && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }

    assertThat(err.toString()).contains("MNIST", "50%", "MB").endsWith("\r");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void mirrorsOfOnesOwnAreTriedInOrder() {
    Source nowhere = source.withMirrors(List.of(DownloadFixture.nowhere()));
    URI own = mirror.address();
    URI closed = nowhere.mirrors().get(0);
    source = nowhere;

    assertThat(download("--to", folder, "--mirror", closed, "--mirror", own)).isZero();

    assertThat(mirror.requests()).hasSize(4);
  }

  @Test
  void withoutANetworkTheWorkFailsInOneLine() {
    URI closed = DownloadFixture.nowhere();

    int code = terminal.run("download", "--to", folder, "--mirror", closed);

    assertThat(code).isEqualTo(1);
    assertThat(terminal.errLines())
        .singleElement()
        .asString()
        .startsWith("download: No network: 127.0.0.1:" + closed.getPort() + " refuses")
        .endsWith("or put the 4 files of MNIST into " + folder + " and choose it.");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void aMirrorThatIsNoneIsWrongUsage() {
    int code = terminal.run("download", "--to", folder, "--mirror", "file:///mnist");

    assertThat(code).isEqualTo(2);
    assertThat(terminal.errLines())
        .singleElement()
        .asString()
        .contains("the mirror file:///mnist is no address of a folder on the web");
  }
}
