package org.lenetexplorer.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.testkit.Allocation;

class BinaryInputTest {
  @TempDir
  Path folder;

  @Test
  void piecesFollowEachOther() throws IOException {
    Path file = Files.write(folder.resolve("f"), new byte[] {1, 2, 3});

    try (BinaryInput input = BinaryInput.open(file)) {
      assertThat(input.take(1, "head")).containsExactly(1);
      assertThat(input.position()).isEqualTo(1);
      assertThat(input.remaining()).isEqualTo(2);
      assertThat(input.take(2, "tail")).containsExactly(2, 3);
      input.end();
    }
  }

  @Test
  void promiseOfMoreThanThereIsAllocatesNothing() {
    BinaryInput input = BinaryInput.of("f", new byte[3]);

    long allocated = Allocation.during(() -> assertThatThrownBy(
            () -> input.take(1_000_000_000_000L, "header"))
        .isInstanceOf(FormatException.class)
        .hasMessage("f, byte 0: found 3 bytes to the end of the file, wanted 1000000000000 bytes of"
            + " header"));

    assertThat(allocated).isLessThan(10_000_000);
  }

  @Test
  void lengthThatLooksNegativeIsRefusedAsTheHugeOneItIs() {
    assertThatThrownBy(() -> BinaryInput.of("f", new byte[3]).take(-1, "header"))
        .hasMessageContaining("wanted 18446744073709551615 bytes of header");
  }

  @Test
  void pieceLongerThanAnArrayIsRefusedEvenIfItIsThere() throws IOException {
    Path file = folder.resolve("sparse");
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(3_000_000_000L);
    }

    try (BinaryInput input = BinaryInput.open(file)) {
      assertThatThrownBy(() -> input.take(2_500_000_000L, "tensor 'w'"))
          .isInstanceOf(FormatException.class)
          .hasMessageContaining("tensor 'w': found 2500000000 bytes, wanted at most 2147483639");
    }
  }

  @Test
  void bytesLeftAreRefused() {
    assertThatThrownBy(() -> BinaryInput.of("f", new byte[3]).end())
        .hasMessage("f, byte 0: found 3 bytes too many, wanted the end of the file here");
  }

  @Test
  void missingFileIsToldInOneSentence() {
    Path file = folder.resolve("none");

    assertThatThrownBy(() -> BinaryInput.open(file))
        .isInstanceOf(FormatException.class)
        .hasMessage("%s, path: found no such file, wanted a file to read", file);
  }

  @Test
  void pathThatGoesOnBehindAFileIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("f"), new byte[1]);

    assertThatThrownBy(() -> BinaryInput.open(file.resolve("g")))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("wanted a file to read");
  }

  @Test
  void folderIsRefused() {
    assertThatThrownBy(() -> BinaryInput.open(folder))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("found a folder");
  }
}
