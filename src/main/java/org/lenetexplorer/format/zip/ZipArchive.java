package org.lenetexplorer.format.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;

/**
 * A zip out of a file. It is held in memory packed, and each entry is unpacked when asked for, up to a length that the caller
 * knows to be reasonable: a few bytes can promise gigabytes, and hold them too.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, the zip format</a>
 */
public final class ZipArchive {
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_LENGTH = 30; // bytes, without name and extra field
  private static final byte[] MARK = {'P', 'K', 3, 4};

  private final BinaryInput input;
  private final ByteBuffer zip;
  private final Map<String, DirectoryEntry> entries;

  private ZipArchive(BinaryInput input, ByteBuffer zip, Map<String, DirectoryEntry> entries) {
    this.input = input;
    this.zip = zip;
    this.entries = entries;
  }

  /** Says which names an archive may have. */
  @FunctionalInterface
  public interface Admission {
    /**
     * Passes, or refuses.
     *
     * @throws FormatException if the archive may have no entry of that name
     */
    void check(String name) throws FormatException;
  }

  /**
   * Reads all of the input, still packed, and the directory.
   *
   * @param wanted what the file should be, for the refusal of one that is no zip
   * @param admission refuses entries by their names
   * @throws FormatException if it is no zip, its directory is damaged, or an entry is refused
   * @throws IOException if the disk fails
   */
  public static ZipArchive read(BinaryInput input, String wanted, Admission admission)
      throws IOException {
    byte[] whole = input.take(input.remaining(), "zip");
    if (whole.length < MARK.length || !Arrays.equals(whole, 0, MARK.length, MARK, 0, MARK.length)) {
      String found = whole.length == 0 ? "an empty file" : "content that is no zip";
      throw input.refusal("byte 0", found, wanted);
    }
    ByteBuffer zip = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    return new ZipArchive(input, zip, ZipDirectory.read(input, zip, admission));
  }

  /** The names, in the directory's order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** A refusal that names the directory as the place, to be thrown. */
  public static FormatException refusal(BinaryInput input, String found, String wanted) {
    return input.refusal(ZipDirectory.PLACE, found, wanted);
  }

  /**
   * An entry's bytes, as a file of its own: refusals of it name both the zip and the entry. Stored bytes are shared, not copied.
   *
   * @param most the most bytes that make sense; nothing is allocated if the entry has or promises more
   * @throws FormatException if there is no such entry, or it is longer, damaged, encrypted, or packed in an unknown way
   */
  public BinaryInput open(String entryName, long most) throws FormatException {
    DirectoryEntry entry = entries.get(entryName);
    if (entry == null) {
      throw refusal(input, "no entry '" + entryName + "'", "one");
    }
    String name = input.name() + ", " + entryName;
    ByteBuffer content = new Unpacking(name, entry).unpack(packed(entry), most);
    CRC32 checksum = new CRC32();
    checksum.update(content.duplicate());
    if (checksum.getValue() != entry.crc()) {
      throw new FormatException(
          name,
          "content",
          "checksum %08x".formatted(checksum.getValue()),
          "%08x; the file is damaged".formatted(entry.crc()));
    }
    return BinaryInput.of(
        name, content.array(), content.arrayOffset() + content.position(), content.remaining());
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
    int extra = at + LOCAL_LENGTH + (zip.getShort(at + 26) & 0xffff);
    DirectoryEntry.Lengths lengths = DirectoryEntry.Lengths.of(
        zip.getInt(at + 18) & 0xffffffffL,
        zip.getInt(at + 22) & 0xffffffffL,
        zip.slice(extra, zip.getShort(at + 28) & 0xffff).order(ByteOrder.LITTLE_ENDIAN));
    boolean sameLengths = (zip.getInt(at + 14) & 0xffffffffL) == entry.crc()
        && lengths.packed() == entry.packed()
        && lengths.unpacked() == entry.unpacked();
    return sameMethod && (sameLengths || !entry.lengthsBefore());
  }

  private FormatException refusal(DirectoryEntry entry, String found) {
    return input.refusal(entry.name(), found, "an entry as the zip directory says");
  }
}
