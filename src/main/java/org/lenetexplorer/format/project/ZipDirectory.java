package org.lenetexplorer.format.project;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;

/**
 * Reads the directory at the end of a zip. It takes each {@link Part} once and no other entry, so that no name ever leads
 * anywhere.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.16</a>
 */
final class ZipDirectory {
  static final int ENTRY = 0x02014b50;

  private static final String PLACE = "zip directory";
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22; // bytes, without the comment
  private static final int LONGEST_COMMENT = 0xffff; // bytes

  private final BinaryInput input;
  private final ByteBuffer zip;

  private ZipDirectory(BinaryInput input, ByteBuffer zip) {
    this.input = input;
    this.zip = zip;
  }

  /**
   * The entries by what they hold.
   *
   * @param input names the file in refusals; not read from
   * @param zip the whole file, little-endian
   * @throws FormatException if there is no directory, or anything but each part once in it
   */
  static Map<Part, DirectoryEntry> read(BinaryInput input, ByteBuffer zip) throws FormatException {
    return new ZipDirectory(input, zip).entries();
  }

  private Map<Part, DirectoryEntry> entries() throws FormatException {
    int end = end();
    int count = zip.getShort(end + 10) & 0xffff;
    long length = zip.getInt(end + 12) & 0xffffffffL;
    long begin = zip.getInt(end + 16) & 0xffffffffL;
    if (zip.getInt(end + 4) != 0 || zip.getShort(end + 8) != zip.getShort(end + 10)) {
      throw input.refusal(PLACE, "one of several disks", "a zip in one piece");
    }
    if (begin + length != end) {
      throw input.refusal(PLACE, "bytes " + begin + " to " + (begin + length), "an end at " + end);
    }
    ByteBuffer directory = zip.duplicate().order(zip.order());
    directory.limit(end).position((int) begin);
    Map<Part, DirectoryEntry> entries = new EnumMap<>(Part.class);
    for (int i = 0; i < count; i++) {
      add(entry(directory), entries);
    }
    if (directory.hasRemaining()) {
      throw input.refusal(PLACE, directory.remaining() + " bytes too many", count + " entries");
    }
    for (Part part : Part.values()) {
      if (part.required() && !entries.containsKey(part)) {
        throw input.refusal(
            PLACE, "no entry '" + part.entry() + "'", "all of " + Part.requiredEntries());
      }
    }
    return entries;
  }

  /** Where the end record begins: the last place from which its comment reaches the end of the file. */
  private int end() throws FormatException {
    int last = zip.capacity() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END && (zip.getShort(at + 20) & 0xffff) == last - at) {
        return at;
      }
    }
    throw input.refusal(
        "end of the file", "no zip directory", "one; the file is damaged or cut short");
  }

  private DirectoryEntry entry(ByteBuffer directory) throws FormatException {
    int at = directory.position();
    try {
      if (directory.getInt(at) == ENTRY) {
        return DirectoryEntry.read(directory);
      }
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      FormatException refusal = input.refusal(PLACE, "its end at byte " + at, "another entry");
      refusal.initCause(e);
      throw refusal;
    }
    throw input.refusal(PLACE, "damage at byte " + at, "an entry");
  }

  private void add(DirectoryEntry entry, Map<Part, DirectoryEntry> entries) throws FormatException {
    Part part = Part.of(entry.name())
        .orElseThrow(() ->
            input.refusal(PLACE, "the entry '" + entry.name() + "'", "only " + Part.entries()));
    if (entries.put(part, entry) != null) {
      throw input.refusal(PLACE, "the entry '" + entry.name() + "' twice", "each entry once");
    }
  }
}
