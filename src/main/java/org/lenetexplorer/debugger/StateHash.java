package org.lenetexplorer.debugger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over the whole state of a session: two states with the same hash are equal bit for bit. */
final class StateHash {
  private final MessageDigest digest;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

  StateHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  StateHash add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    flush();
    digest.update(bytes);
    return this;
  }

  StateHash add(long number) {
    require(8);
    buffer.putLong(number);
    return this;
  }

  StateHash add(int[] numbers) {
    for (int number : numbers) {
      add(number);
    }
    return this;
  }

  /** Adds the bits of a stretch of values, with their number. */
  StateHash add(float[] values, int offset, int length) {
    add(length);
    for (int i = offset; i < offset + length; i++) {
      require(4);
      buffer.putInt(Float.floatToRawIntBits(values[i]));
    }
    return this;
  }

  private void require(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
  }

  private void flush() {
    buffer.flip();
    digest.update(buffer);
    buffer.clear();
  }

  /** The hash in 64 hexadecimal digits; nothing can be added afterwards. */
  String hex() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }
}
