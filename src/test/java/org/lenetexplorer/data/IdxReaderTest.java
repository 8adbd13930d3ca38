package org.lenetexplorer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lenetexplorer.testkit.Allocation;
import org.lenetexplorer.testkit.Mutations;

class IdxReaderTest {
  private static final byte[] IMAGES =
      idx(0x803, new int[] {2, 2, 3}, 0, 1, 2, 3, 4, 255, 6, 7, 8, 9, 10, 11);
  private static final byte[] LABELS = idx(0x801, new int[] {2}, 9, 0);
  private static final String IMAGE_FILE = "t10k-images-idx3-ubyte";
  private static final String LABEL_FILE = "t10k-labels-idx1-ubyte";

  @TempDir
  Path folder;

  private static byte[] idx(int magic, int[] extents, int... elements) {
    var buffer = ByteBuffer.allocate(4 + 4 * extents.length + elements.length).putInt(magic);
    for (int extent : extents) {
      buffer.putInt(extent);
    }
    for (int element : elements) {
      buffer.put((byte) element);
    }
    return buffer.array();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private void write(byte[] images, byte[] labels) throws IOException {
    Files.write(folder.resolve(IMAGE_FILE), images);
    Files.write(folder.resolve(LABEL_FILE), labels);
  }

  private void assertRefused(String... parts) {
    assertThatThrownBy(() -> IdxReader.readTest(folder))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(parts)
        .message()
        .doesNotContain("\n");
  }

  private static void assertIsTheSet(Dataset set) {
    assertThat(set.size()).isEqualTo(2);
    assertThat(set.height()).isEqualTo(2);
    assertThat(set.width()).isEqualTo(3);
    assertThat(set.pixel(0, 1, 2)).isEqualTo(255);
    assertThat(set.pixel(1, 0, 1)).isEqualTo(7);
    assertThat(set.label(0)).isEqualTo(9);
    assertThat(set.classNames()).hasSize(10);
  }

  @Test
  void plainFilesAreRead() throws IOException {
    write(IMAGES, LABELS);

    Dataset set = IdxReader.readTest(folder);

    assertIsTheSet(set);
    assertThat(set.name()).isEqualTo(folder.getFileName() + " test");
  }

  @Test
  void trainingFilesHaveNamesOfTheirOwn() throws IOException {
    Files.write(folder.resolve("train-images-idx3-ubyte"), IMAGES);
    Files.write(folder.resolve("train-labels-idx1-ubyte"), LABELS);

    assertIsTheSet(IdxReader.readTraining(folder));
  }

  @Test
  void packedFilesAreToldByTheirContentAndDotsMayReplaceHyphens() throws IOException {
    Files.write(folder.resolve("t10k-images.idx3-ubyte"), gzip(IMAGES));
    Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), LABELS);

    assertIsTheSet(IdxReader.readTest(folder));
  }

  @Test
  void aMissingFolderIsNamed() {
    Path missing = folder.resolve("nowhere");

    assertThatThrownBy(() -> IdxReader.readTest(missing))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll("nowhere is missing", "built-in digits");
  }

  @Test
  void aFileInsteadOfAFolderIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> IdxReader.readTest(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("file is a file");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.write(folder.resolve(IMAGE_FILE), IMAGES);

    assertRefused("holds none of " + LABEL_FILE, LABEL_FILE + ".gz", "t10k-labels.idx1-ubyte");
  }

  @Test
  void aWrongMagicNumberIsShown() throws IOException {
    write(LABELS, LABELS);

    assertRefused(IMAGE_FILE, "magic number 0x00000801 at byte 0", "0x00000803 (images)");
  }

  @Test
  void truncationAtEveryByteIsRefused() throws IOException {
    for (int length = 0; length < IMAGES.length; length++) {
      write(Arrays.copyOf(IMAGES, length), LABELS);
      assertRefused(IMAGE_FILE, "ends at byte " + length + ",", "expected");
    }
    for (int length = 0; length < LABELS.length; length++) {
      write(IMAGES, Arrays.copyOf(LABELS, length));
      assertRefused(LABEL_FILE, "ends at byte " + length + ",", "expected");
    }
  }

  @Test
  void truncationAtEveryByteOfAPackedFileIsRefused() throws IOException {
    byte[] packed = gzip(IMAGES);
    for (int length = 0; length < packed.length; length++) {
      write(Arrays.copyOf(packed, length), LABELS);
      assertRefused(IMAGE_FILE, "; ");
    }
  }

  @Test
  void aDamagedByteInAPackedFileIsRefusedOrHarmless() throws IOException {
    byte[] packed = gzip(IMAGES);
    for (int place = 0; place < packed.length; place++) {
      byte[] damaged = packed.clone();
      damaged[place] ^= 0x55;
      write(damaged, LABELS);
      try {
        assertIsTheSet(IdxReader.readTest(folder));
      } catch (DataException refused) {
        assertThat(refused).hasMessageContaining(IMAGE_FILE);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void mutatedFilesLoadOrAreRefusedInOneLine(boolean packed) throws IOException {
    byte[] whole = packed ? gzip(IMAGES) : IMAGES;
    int refused = 0;
    for (byte[] damaged : (Iterable<byte[]>) Mutations.of(whole, 10_000, 4)::iterator) {
      write(damaged, LABELS);
      DataException[] refusal = new DataException[1];
      long allocated = Allocation.during(() -> refusal[0] = refusal());
      assertThat(allocated).as("bytes allocated").isLessThan(1 << 20);
      if (refusal[0] != null) {
        assertThat(refusal[0]).hasMessageContaining(IMAGE_FILE).hasMessageNotContaining("\n");
        refused++;
      }
    }
    assertThat(refused).as("refused of 10,000").isBetween(2_500, 9_999);
  }

  private @Nullable DataException refusal() {
    try {
      IdxReader.readTest(folder);
      return null;
    } catch (DataException e) {
      return e;
    }
  }

  @Test
  void bytesAfterTheEndAreRefused() throws IOException {
    write(IMAGES, Arrays.copyOf(LABELS, LABELS.length + 1));

    assertRefused(LABEL_FILE, "goes on at byte 10");
  }

  @Test
  void labelsOutsideTheClassesAreRefused() throws IOException {
    write(IMAGES, idx(0x801, new int[] {2}, 3, 10));

    assertRefused(LABEL_FILE, "label 10 at byte 9", "from 0 to 9");
  }

  @Test
  void differentCountsAreRefused() throws IOException {
    write(IMAGES, idx(0x801, new int[] {3}, 3, 1, 2));

    assertRefused(LABEL_FILE, "announces 3 labels", IMAGE_FILE, "2 images");
  }

  @Test
  void headersThatLieCostNoMemory() throws IOException {
    write(idx(0x803, new int[] {2_000_000, 32, 32}, 1, 2, 3), LABELS);
    assertRefused(IMAGE_FILE, "ends at byte 19", "2048000016 bytes");

    write(idx(0x803, new int[] {Integer.MAX_VALUE, 28, 28}, 1, 2, 3), LABELS);
    assertRefused(IMAGE_FILE, "extents [2147483647, 28, 28] at byte 4", "more than 2 GB");

    write(IMAGES, idx(0x801, new int[] {Integer.MAX_VALUE}, 1, 2));
    assertRefused(LABEL_FILE, "extents [2147483647] at byte 4", "more than 2 GB");
  }

  @Test
  void extentsThatCanNotBeAreRefused() throws IOException {
    write(idx(0x803, new int[] {-1, 28, 28}), LABELS);
    assertRefused("extent 4294967295 for dimension 0 at byte 4");

    write(idx(0x803, new int[] {1, 28, 0}), LABELS);
    assertRefused("extent 0 for dimension 2 at byte 12");

    write(idx(0x803, new int[] {1, 1025, 1}), LABELS);
    assertRefused("extent 1025 for dimension 1 at byte 8", "1 to 1024");
  }
}
