package org.lenetexplorer.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;

/** What every reader of files owes: it loads the file or refuses it in one line, and never takes memory on its word. */
public final class Refusals {
  private static final long ROOM =
      1 << 20; // bytes for reading a small file, messages and buffers included

  private Refusals() {}

  /** A reader under test. */
  @FunctionalInterface
  public interface Reader {
    Object read(BinaryInput input) throws IOException;
  }

  /** The refusal of this content, or null if it loads; anything else but these two fails the test. */
  public static @Nullable FormatException of(Reader reader, byte[] content) {
    try {
      reader.read(BinaryInput.of("file", content));
      return null;
    } catch (FormatException e) {
      assertThat(e.getMessage()).startsWith("file, ").hasSizeLessThan(1000).doesNotContain("\n");
      return e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts the file before each byte; every piece has to be refused. */
  public static void atEveryByte(Reader reader, byte[] whole) {
    for (int length = 0; length < whole.length; length++) {
      assertThat(of(reader, Arrays.copyOf(whole, length)))
          .as("first %d bytes", length)
          .isNotNull();
    }
    assertThat(of(reader, whole)).as("the whole file").isNull();
  }

  /** Damages the file in many ways; every copy has to load or be refused, in little memory. */
  public static void ofMutations(Reader reader, byte[] whole, int count, long seed) {
    int[] refused = new int[1];
    Mutations.of(whole, count, seed).forEach(damaged -> {
      long allocated = Allocation.during(() -> refused[0] += of(reader, damaged) == null ? 0 : 1);
      assertThat(allocated).as("bytes allocated").isLessThan(ROOM);
    });
    assertThat(refused[0]).as("refused of %d", count).isBetween(count / 4, count - 1);
  }
}
