package org.lenetexplorer.format.numpy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.NamedTensors;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.testkit.Allocation;
import org.lenetexplorer.testkit.Refusals;

class NpzReaderTest {
  @TempDir
  private Path folder;

  private byte[] small() throws IOException {
    Path file = folder.resolve("small.npz");
    NpzWriter.write(
        file, NamedTensors.of(Map.of("fc.weight", Tensor.of(Shape.of(2, 3), 1, 2, 3, 4, 5, 6))));
    return Files.readAllBytes(file);
  }

  private static byte[] packed(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  @Test
  void everyPieceOfAFileIsRefused() throws IOException {
    Refusals.atEveryByte(NpzReader::read, small());
  }

  @Test
  void mutatedFilesLoadOrAreRefused() throws IOException {
    Refusals.ofMutations(NpzReader::read, small(), 10_000, 5);
  }

  @Test
  void aNameNeverLeadsAnywhere() throws IOException {
    byte[] array = new byte[0];
    assertThat(Refusals.of(NpzReader::read, packed("../../escape.txt", array)))
        .isNotNull()
        .hasMessageContaining("../../escape.txt");
    assertThat(folder.resolve("../../escape.txt")).doesNotExist();
  }

  @Test
  void anArchiveThatUnpacksToGigabytesIsRefusedUnread() throws IOException {
    byte[] bomb = packed("x.npy", new byte[64 << 20]); // 64 KiB in the file
    int at = bomb.length - 22;
    while (bomb[at] != 'P' || bomb[at + 1] != 'K' || bomb[at + 2] != 1) {
      at--;
    }
    bomb[at + 24 + 3] = 127; // the length that the directory promises: 2 GB
    long allocated = Allocation.during(() -> {
      assertThat(Refusals.of(NpzReader::read, bomb)).isNotNull();
    });
    assertThat(allocated).isLessThan(2L * bomb.length + (1 << 20));
  }

  @Test
  void packedAndPlainArchivesAreReadAlike() throws IOException {
    ByteArrayOutputStream array = new ByteArrayOutputStream();
    NamedTensors plain = NpzReader.read(BinaryInput.of("plain", small()));
    NpyWriter.write(array, plain.array("fc.weight"));

    NamedTensors read =
        NpzReader.read(BinaryInput.of("packed", packed("fc.weight.npy", array.toByteArray())));

    assertThat(read).isEqualTo(plain);
  }
}
