package org.lenetexplorer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  private static final Duration OLD = Duration.ofHours(25);
  private static final Duration YOUNG = Duration.ofHours(23);

  @TempDir
  private Path folder;

  private Path aged(Path path, Duration age) throws IOException {
    return Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(age)));
  }

  private Path file(String name, Duration age) throws IOException {
    return aged(Files.writeString(folder.resolve(name), "half"), age);
  }

  private void save() throws IOException {
    AtomicFile.write(folder.resolve("p.lenet"), out -> out.write(1));
  }

  @Test
  void leftoverOfACrashIsRemovedByALaterSave() throws IOException {
    Path left = file(Leftovers.newName(), OLD);

    save();

    assertThat(left).doesNotExist();
    assertThat(folder.resolve("p.lenet")).exists();
  }

  @Test
  void fileThatMayBeInUseStays() throws IOException {
    Path young = file(Leftovers.newName(), YOUNG);

    save();

    assertThat(young).exists();
  }

  @Test
  void filesOfOtherNamesStay() throws IOException {
    Path other = file(".lenet-notes.tmp", OLD);
    Path longer = file(Leftovers.newName() + ".tmp", OLD);

    save();

    assertThat(other).exists();
    assertThat(longer).exists();
  }

  @Test
  void folderOfSuchANameStays() throws IOException {
    Path inner = aged(Files.createDirectory(folder.resolve(Leftovers.newName())), OLD);

    save();

    assertThat(inner).isDirectory();
  }

  @Test
  void failedSaveRemovesNothing() throws IOException {
    Path left = file(Leftovers.newName(), OLD);

    assertThat(catchThrowable(() -> AtomicFile.write(folder.resolve("p.lenet"), out -> {
          throw new IOException("disk full");
        })))
        .isInstanceOf(IOException.class);

    assertThat(left).exists();
  }
}
