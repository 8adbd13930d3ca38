package org.lenetexplorer.testkit;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** Damaged copies of a file, the same ones for the same seed: up to three faults each, of the kinds files meet. */
public final class Mutations {
  private static final byte[] TELLING = {
    0, -1, 127, -128, '{', '}', '[', ']', '(', ')', '"', '\'', ',', ':', '-', '.', '0', '9', ' ',
    '\n', '\\'
  };

  private final Random random;

  private Mutations(long seed) {
    random = new Random(seed);
  }

  /** Damaged copies of the file, one after another. */
  public static Stream<byte[]> of(byte[] file, int count, long seed) {
    Mutations mutations = new Mutations(seed);
    return Stream.generate(() -> mutations.damaged(file)).limit(count);
  }

  private byte[] damaged(byte[] file) {
    byte[] result = file.clone();
    for (int faults = 1 + random.nextInt(3); faults > 0 && result.length > 0; faults--) {
      result = faulty(result);
    }
    return result;
  }

  private byte[] faulty(byte[] file) {
    // Headers are short and data are long: half of the faults go to the first bytes.
    int at = random.nextInt(random.nextBoolean() ? file.length : Math.min(file.length, 160));
    int end = Math.min(file.length, at + 1 + random.nextInt(12));
    return switch (random.nextInt(7)) {
      case 0 -> changed(file, at, file[at] ^ (1 << random.nextInt(8)));
      case 1 -> changed(file, at, random.nextInt(256));
      case 2 -> changed(file, at, TELLING[random.nextInt(TELLING.length)]);
      case 3 -> changed(file, at, '0' + random.nextInt(10));
      case 4 -> Arrays.copyOf(file, at);
      case 5 -> joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, end, file.length));
      default -> joined(Arrays.copyOf(file, end), Arrays.copyOfRange(file, at, file.length));
    };
  }

  private static byte[] changed(byte[] file, int at, int value) {
    byte[] copy = file.clone();
    copy[at] = (byte) value;
    return copy;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }
}
