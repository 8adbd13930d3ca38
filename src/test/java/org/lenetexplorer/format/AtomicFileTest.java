package org.lenetexplorer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final byte[] NEW = {4, 5};

  @TempDir
  Path folder;

  private Path file() {
    return folder.resolve("weights.bin");
  }

  private Path old() throws IOException {
    return Files.write(file(), new byte[] {1, 2, 3});
  }

  private static void writeNew(Path file) throws IOException {
    AtomicFile.write(file, out -> out.write(NEW));
  }

  @Test
  void newFileIsWritten() throws IOException {
    writeNew(file());

    assertThat(file()).hasBinaryContent(NEW);
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void oldFileIsReplaced() throws IOException {
    writeNew(old());

    assertThat(file()).hasBinaryContent(NEW);
    assertThat(folder.toFile().list()).containsExactly("weights.bin");
  }

  @Test
  void failingHalfWayLeavesTheOldFileAndNoOther() throws IOException {
    Path old = old();

    assertThatThrownBy(() -> AtomicFile.write(old, out -> {
          out.write(new byte[1 << 20]);
          throw new IOException("disk full");
        }))
        .hasMessageEndingWith("weights.bin: disk full; nothing was changed");
    assertThat(old).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(folder.toFile().list()).containsExactly("weights.bin");
  }

  @Test
  void programmingErrorLeavesTheOldFileAndNoOther() throws IOException {
    Path old = old();

    assertThatThrownBy(() -> AtomicFile.write(old, out -> {
          throw new IllegalStateException("no weights");
        }))
        .hasMessage("no weights");
    assertThat(old).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(folder.toFile().list()).containsExactly("weights.bin");
  }

  @Test
  void oldFileIsSeenWholeWhileTheNewOneIsWritten() throws IOException {
    Path old = old();

    AtomicFile.write(old, out -> {
      out.write(NEW);
      out.flush();
      assertThat(old).hasBinaryContent(new byte[] {1, 2, 3});
    });

    assertThat(old).hasBinaryContent(NEW);
  }

  @Test
  void contentMayCloseTheStream() throws IOException {
    AtomicFile.write(file(), out -> {
      try (OutputStream closed = out) {
        closed.write(NEW);
      }
    });

    assertThat(file()).hasBinaryContent(NEW);
  }

  @Test
  void missingFolderIsToldInOneSentence() {
    Path file = folder.resolve("none").resolve("a.bin");

    assertThatThrownBy(() -> writeNew(file))
        .isInstanceOf(FormatException.class)
        .hasMessage(
            "%s, path: found no folder %s, wanted an existing folder to write into; create it first",
            file, file.getParent());
  }

  @Test
  void folderInPlaceOfTheFileIsRefused() {
    assertThatThrownBy(() -> writeNew(folder))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("found a folder");
  }

  @Test
  void linkStaysAndItsTargetIsReplaced() throws IOException {
    Path link = link("link", Path.of("weights.bin"));
    old();

    writeNew(link);

    assertThat(link).isSymbolicLink();
    assertThat(file()).isRegularFile().hasBinaryContent(NEW);
  }

  @Test
  void linkToNoFileYetMakesTheFile() throws IOException {
    writeNew(link("second", link("first", file())));

    assertThat(file()).isRegularFile().hasBinaryContent(NEW);
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    Path a = link("a", folder.resolve("b"));
    link("b", a);

    assertThatThrownBy(() -> writeNew(a))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("links that lead to each other");
  }

  @Test
  void deviceIsWrittenToAndStays() throws IOException {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.isWritable(device) && !Files.isRegularFile(device), "no /dev/null here");

    writeNew(device);

    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void permissionsOfTheOldFileAreKept() throws IOException {
    assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "no POSIX permissions here");
    Path old = old();
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));

    writeNew(old);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old)))
        .isEqualTo("rw-r-----");
  }

  private Path link(String name, Path target) throws IOException {
    try {
      return Files.createSymbolicLink(folder.resolve(name), target);
    } catch (UnsupportedOperationException e) {
      abort("no symbolic links here");
      throw e;
    }
  }
}
