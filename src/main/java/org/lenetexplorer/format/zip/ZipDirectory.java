package org.lenetexplorer.format.zip;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lenetexplorer.format.BinaryInput;
import org.lenetexplorer.format.FormatException;

/**
 * Reads the directory at the end of a zip. Names are only names here, and never lead anywhere; each may stand there once.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT, 4.3.16</a>
 */
final class ZipDirectory {
  static final int ENTRY = 0x02014b50;

  static final String PLACE = "zip directory";
  private static final int END = 0x06054b50;
  private static final int LONG_END = 0x06064b50;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20; // bytes
  private static final int LONG_END_LENGTH = 56 + LOCATOR_LENGTH; // bytes
  private static final int END_LENGTH = 22; // bytes, without the comment
  private static final int LONGEST_COMMENT = 0xffff; // bytes

  private final BinaryInput input;
  private final ByteBuffer zip;

  private ZipDirectory(BinaryInput input, ByteBuffer zip) {
    this.input = input;
    this.zip = zip;
  }

  /**
   * The entries by name, in their order.
   *
   * @param input names the file in refusals; not read from
   * @param zip the whole file, little-endian
   * @param admission refuses names
   * @throws FormatException if there is no directory, a name stands there twice, or one is refused
   */
  static Map<String, DirectoryEntry> read(
      BinaryInput input, ByteBuffer zip, ZipArchive.Admission admission) throws FormatException {
    return new ZipDirectory(input, zip).entries(admission);
  }

  private Map<String, DirectoryEntry> entries(ZipArchive.Admission admission)
      throws FormatException {
    int end = end();
    int count = zip.getShort(end + 10) & 0xffff;
    long length = zip.getInt(end + 12) & 0xffffffffL;
    long begin = zip.getInt(end + 16) & 0xffffffffL;
    if (zip.getInt(end + 4) != 0 || zip.getShort(end + 8) != zip.getShort(end + 10)) {
      throw input.refusal(PLACE, "one of several disks", "a zip in one piece");
    }
    if (begin + length != end && !isLongEnd(begin + length, end)) {
      throw input.refusal(PLACE, "bytes " + begin + " to " + (begin + length), "an end at " + end);
    }
    ByteBuffer directory = zip.duplicate().order(zip.order());
    directory.limit((int) (begin + length)).position((int) begin);
    Map<String, DirectoryEntry> entries = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      DirectoryEntry entry = entry(directory);
      admission.check(entry.name());
      if (entries.put(entry.name(), entry) != null) {
        throw input.refusal(PLACE, "the entry '" + entry.name() + "' twice", "each entry once");
      }
    }
    if (directory.hasRemaining()) {
      throw input.refusal(PLACE, directory.remaining() + " bytes too many", count + " entries");
    }
    return entries;
  }

  /** Whether between directory and end stand just the records for long archives, which PyTorch writes for short ones as well. */
  private boolean isLongEnd(long at, int end) {
    return at + LONG_END_LENGTH == end
        && zip.getInt((int) at) == LONG_END
        && zip.getInt(end - LOCATOR_LENGTH) == LOCATOR;
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
}
