package org.lenetexplorer.format.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.project.SavedProject;

/** A save that is killed at any moment leaves a whole project: the one before or the new one. */
class KilledSaveTest {
  private static final int LONGEST_WAIT = 40_000; // µs, several saves

  /** What a kill left. */
  private enum Left {
    FIRST,
    SECOND,
    TEMPORARY_FILE
  }

  @TempDir
  private Path folder;

  private final SavedProject first = AlternatingSaves.first();
  private final SavedProject second = AlternatingSaves.second();
  private final Map<Left, Integer> left = new EnumMap<>(Left.class);

  @Test
  @Timeout(180)
  void killedAtAnyMomentTheFileIsWhole() throws Exception {
    kill(20, new Random(1));
  }

  @Test
  @Tag("slow")
  @Timeout(1200)
  void killedAtTwoHundredMomentsTheFileIsWhole() throws Exception {
    kill(200, new Random(2));

    assertThat(left).as("kills in the middle of a save are among them").containsKeys(Left.values());
  }

  private void kill(int times, Random random) throws Exception {
    for (int i = 0; i < times; i++) {
      Path own = Files.createDirectory(folder.resolve("kill" + i));
      Path file = own.resolve("p.lenet");
      killAWriter(file, random.nextInt(LONGEST_WAIT));
      checkWhole(file);
      checkFiles(own);
    }
  }

  private static void killAWriter(Path file, long wait) throws Exception {
    Process writer = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            AlternatingSaves.class.getName(),
            file.toString()))
        .redirectErrorStream(true)
        .start();
    try (BufferedReader lines = writer.inputReader(UTF_8)) {
      assertThat(lines.readLine()).isEqualTo(AlternatingSaves.SAVING);
      assertThat(writer.waitFor(wait, TimeUnit.MICROSECONDS))
          .as("ended by itself")
          .isFalse();
      writer.destroyForcibly();
      writer.waitFor();
    } finally {
      writer.destroyForcibly();
    }
  }

  private void checkWhole(Path file) throws IOException {
    SavedProject found = ProjectFile.read(file);
    boolean isFirst = found.project().equals(first.project());
    SavedProjects.assertSame(found, isFirst ? first : second);
    left.merge(isFirst ? Left.FIRST : Left.SECOND, 1, Integer::sum);
  }

  private void checkFiles(Path own) throws IOException {
    try (Stream<Path> files = Files.list(own)) {
      List<String> others = files
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.equals("p.lenet"))
          .toList();
      assertThat(others)
          .hasSizeLessThan(2)
          .allMatch(name -> name.matches("\\.lenet-[0-9a-f-]{36}\\.tmp"));
      if (!others.isEmpty()) {
        left.merge(Left.TEMPORARY_FILE, 1, Integer::sum);
      }
    }
  }
}
