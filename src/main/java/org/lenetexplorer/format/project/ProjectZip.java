package org.lenetexplorer.format.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;

/**
 * The zip around a project. It is held in memory packed, and each entry is unpacked when asked for, up to a length that
 * the caller knows to be reasonable: a few bytes can promise gigabytes, and hold them too.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, the zip format</a>
 */
final class ProjectZip {
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_LENGTH = 30; // bytes, without name and extra field
  private static final byte[] MARK = {'P', 'K', 3, 4};

  private final BinaryInput input;
  private final ByteBuffer zip;
  private final Map<Part, DirectoryEntry> entries;

  private ProjectZip(BinaryInput input, ByteBuffer zip, Map<Part, DirectoryEntry> entries) {
    this.input = input;
    this.zip = zip;
    this.entries = entries;
  }

  /**
   * Reads all of the input, still packed, and the directory.
   *
   * @throws FormatException if it is no zip, or has other entries than each {@link Part} once
   * @throws IOException if the disk fails
   */
  static ProjectZip read(BinaryInput input) throws IOException {
    byte[] mark = input.take(Math.min(MARK.length, input.remaining()), "zip");
    if (!Arrays.equals(mark, MARK)) {
      String found = mark.length == 0 ? "an empty file" : "content that is no zip";
      throw input.refusal(
          "byte 0", found, "a project, which is a zip of " + Part.requiredEntries());
    }
    byte[] rest = input.take(input.remaining(), "zip");
    byte[] whole = Arrays.copyOf(mark, mark.length + rest.length);
    System.arraycopy(rest, 0, whole, mark.length, rest.length);
    ByteBuffer zip = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    return new ProjectZip(input, zip, ZipDirectory.read(input, zip));
  }

  /** Whether the zip has a part; those that every project has are there. */
  boolean has(Part part) {
    return entries.containsKey(part);
  }

  /**
   * A part's bytes, as a file of its own: refusals of it name both the zip and the entry.
   *
   * @param most the most bytes that make sense; nothing is allocated if the entry has or promises more
   * @throws FormatException if the entry is longer, damaged, encrypted, or packed in an unknown way
   */
  BinaryInput open(Part part, long most) throws FormatException {
    DirectoryEntry entry = Objects.requireNonNull(entries.get(part));
    String name = input.name() + ", " + part.entry();
    byte[] content = new Unpacking(name, entry).unpack(packed(entry), Math.min(most, part.most()));
    CRC32 checksum = new CRC32();
    checksum.update(content);
    if (checksum.getValue() != entry.crc()) {
      throw new FormatException(
          name,
          "content",
          "checksum %08x".formatted(checksum.getValue()),
          "%08x; the file is damaged".formatted(entry.crc()));
    }
    return BinaryInput.of(name, content);
  }

  /** The entry's packed bytes, after holding its local header against the directory. */
  private ByteBuffer packed(DirectoryEntry entry) throws FormatException {
    long begin = entry.offset();
    if (begin > zip.capacity() - LOCAL_LENGTH || zip.getInt((int) begin) != LOCAL_HEADER) {
      throw refusal(entry, "no header at byte " + begin);
    }
    int at = (int) begin;
    byte[] name = new byte[zip.getShort(at + 26) & 0xffff];
    long data = begin + LOCAL_LENGTH + name.length + (zip.getShort(at + 28) & 0xffff);
    if (data + entry.packed() > zip.capacity()) {
      throw refusal(entry, entry.packed() + " bytes that the file does not have");
    }
    zip.get(at + LOCAL_LENGTH, name);
    if (!entry.name().equals(new String(name, StandardCharsets.UTF_8))) {
      throw refusal(entry, "another name before the bytes than in the directory");
    }
    if (!agrees(entry, at)) {
      throw refusal(entry, "another length or method before the bytes than in the directory");
    }
    return zip.slice((int) data, (int) entry.packed());
  }

  private boolean agrees(DirectoryEntry entry, int at) {
    boolean sameMethod = (zip.getShort(at + 6) & 0xffff) == entry.flags()
        && (zip.getShort(at + 8) & 0xffff) == entry.method();
    boolean sameLengths = (zip.getInt(at + 14) & 0xffffffffL) == entry.crc()
        && (zip.getInt(at + 18) & 0xffffffffL) == entry.packed()
        && (zip.getInt(at + 22) & 0xffffffffL) == entry.unpacked();
    return sameMethod && (sameLengths || !entry.lengthsBefore());
  }

  private FormatException refusal(DirectoryEntry entry, String found) {
    return input.refusal(entry.name(), found, "an entry as the zip directory says");
  }
}
