package org.lenetexplorer.format.zip;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.lenetexplorer.format.FormatException;

/**
 * Unpacks one entry of a zip.
 *
 * @param name what refusals call it
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1951">RFC 1951, Deflate</a>
 */
record Unpacking(String name, DirectoryEntry entry) {
  /** Deflate packs at most 258 bytes into two bits; a higher promise is a lie. */
  private static final long HIGHEST_RATIO = 1032;

  /**
   * The bytes: those of the zip where they are stored, else in a new array.
   *
   * @param most the most there may be
   * @throws FormatException if there are more, or not exactly as many as promised; nothing is allocated for a promise
   *     that can't be kept
   */
  ByteBuffer unpack(ByteBuffer packed, long most) throws FormatException {
    long promised = entry.unpacked();
    if (entry.encrypted()) {
      throw refusal("encrypted content", "content without a password");
    }
    if (promised > most) {
      throw refusal(promised + " bytes", "at most " + most);
    }
    return switch (entry.method()) {
      case DirectoryEntry.STORED -> stored(packed, promised);
      case DirectoryEntry.DEFLATED -> inflated(packed, promised);
      default ->
        throw refusal("compression method " + entry.method(), "0 (stored) or 8 (deflated)");
    };
  }

  private ByteBuffer stored(ByteBuffer packed, long promised) throws FormatException {
    if (packed.remaining() != promised) {
      throw refusal(packed.remaining() + " stored bytes", promised + " as promised");
    }
    return packed;
  }

  private ByteBuffer inflated(ByteBuffer packed, long promised) throws FormatException {
    if (promised > packed.remaining() * HIGHEST_RATIO) {
      throw refusal(
          packed.remaining() + " packed bytes",
          "as many as " + promised + " bytes can be had from");
    }
    byte[] content = new byte[(int) promised];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      int length = 0;
      int step = 1;
      while (step > 0 && length < content.length) {
        step = inflater.inflate(content, length, content.length - length);
        length += step;
      }
      if (length < promised) {
        throw refusal(length + " bytes", promised + " as promised");
      }
      int beyond = inflater.inflate(new byte[1]); // also reads the mark of the end
      if (beyond > 0 || !inflater.finished() || packed.hasRemaining()) {
        throw refusal("more than " + promised + " bytes", "as many as promised");
      }
      return ByteBuffer.wrap(content);
    } catch (DataFormatException e) {
      FormatException refusal = refusal("bytes that can't be unpacked", "deflated content");
      refusal.initCause(e);
      throw refusal;
    } finally {
      inflater.end();
    }
  }

  private FormatException refusal(String found, String wanted) {
    return new FormatException(name, "content", found, wanted);
  }
}
