package org.lenetexplorer.format.zip;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a zip says of one entry, in its directory and again, by and large, before the entry's bytes.
 *
 * @param name the entry's name
 * @param flags bit 0: encrypted; bit 3: the lengths stand behind the bytes, not before them
 * @param method 0 for stored, 8 for deflated
 * @param crc CRC-32 of the unpacked bytes
 * @param packed bytes in the zip
 * @param unpacked bytes after unpacking
 * @param offset where its local header begins, from the zip's first byte
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.7 and 4.3.12</a>
 */
record DirectoryEntry(
    String name, int flags, int method, long crc, long packed, long unpacked, long offset) {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  private static final int ENCRYPTED = 1;
  private static final int LENGTHS_BEHIND = 1 << 3;

  /**
   * The entry at the buffer's position, which goes on behind it.
   *
   * @throws BufferUnderflowException if the buffer ends before
   */
  static DirectoryEntry read(ByteBuffer zip) {
    zip.position(zip.position() + 8);
    int flags = zip.getShort() & 0xffff;
    int method = zip.getShort() & 0xffff;
    zip.getInt(); // time and date
    long crc = zip.getInt() & 0xffffffffL;
    long packed = zip.getInt() & 0xffffffffL;
    long unpacked = zip.getInt() & 0xffffffffL;
    byte[] name = new byte[zip.getShort() & 0xffff];
    int extra = zip.getShort() & 0xffff;
    int comment = zip.getShort() & 0xffff;
    zip.position(zip.position() + 8);
    long offset = zip.getInt() & 0xffffffffL;
    zip.get(name);
    if (extra + comment > zip.remaining()) {
      throw new BufferUnderflowException();
    }
    Lengths lengths =
        Lengths.of(packed, unpacked, zip.slice(zip.position(), extra).order(zip.order()));
    zip.position(zip.position() + extra + comment);
    return new DirectoryEntry(
        new String(name, StandardCharsets.UTF_8),
        flags,
        method,
        crc,
        lengths.packed(),
        lengths.unpacked(),
        offset);
  }

  /**
   * The two lengths of an entry, which stand in an extra field where the header's own fields are full of ones: NumPy writes its
   * local headers so, however short the entry.
   *
   * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.5.3</a>
   */
  record Lengths(long packed, long unpacked) {
    private static final long ELSEWHERE = 0xffffffffL;
    private static final int LONG_LENGTHS = 1; // the extra field's number

    static Lengths of(long packed, long unpacked, ByteBuffer extra) {
      if (packed != ELSEWHERE && unpacked != ELSEWHERE) {
        return new Lengths(packed, unpacked);
      }
      while (extra.remaining() >= 4) {
        int kind = extra.getShort() & 0xffff;
        int length = Math.min(extra.getShort() & 0xffff, extra.remaining());
        ByteBuffer field = extra.slice(extra.position(), length).order(extra.order());
        extra.position(extra.position() + length);
        if (kind == LONG_LENGTHS) {
          long whole = unpacked == ELSEWHERE ? field.getLong() : unpacked;
          long small = packed == ELSEWHERE ? field.getLong() : packed;
          return new Lengths(small, whole);
        }
      }
      return new Lengths(packed, unpacked);
    }
  }

  boolean encrypted() {
    return (flags & ENCRYPTED) != 0;
  }

  /** Whether the local header holds the lengths; else they stand behind the bytes. */
  boolean lengthsBefore() {
    return (flags & LENGTHS_BEHIND) == 0;
  }
}
