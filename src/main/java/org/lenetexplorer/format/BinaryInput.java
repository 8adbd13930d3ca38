package org.lenetexplorer.format;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file read from front to back in pieces of known length. It knows how many bytes there really are, and hands out or
 * allocates no more than that, whatever a header promises.
 */
public final class BinaryInput implements Closeable {
  private static final int LARGEST_PIECE =
      Integer.MAX_VALUE - 8; // bytes; the longest array on common JVMs

  private final String name;
  private final InputStream in;
  private final long size;
  private long position;

  private BinaryInput(String name, InputStream in, long size) {
    this.name = name;
    this.in = in;
    this.size = size;
  }

  /**
   * Opens a file at its first byte.
   *
   * @throws FormatException if there is no such file, it is a folder, or it may not be read
   * @throws IOException if the disk fails
   */
  public static BinaryInput open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw FormatException.ofPath(file, "a folder", "a file to read", "");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw FormatException.ofPath(
          file, "a pipe or device", "a file to read", "save it to a file first");
    }
    try {
      SeekableByteChannel channel = Files.newByteChannel(file);
      return new BinaryInput(file.toString(), Channels.newInputStream(channel), channel.size());
    } catch (NoSuchFileException e) {
      throw FormatException.ofPath(file, "no such file", "a file to read", "");
    } catch (AccessDeniedException e) {
      throw FormatException.ofPath(file, "a file you may not read", "a file to read", "");
    } catch (FileSystemException e) { // such as a path that goes on behind a file
      String found = e.getReason() == null ? "nothing to open" : "'" + e.getReason() + "'";
      throw FormatException.ofPath(file, found, "a file to read", "");
    }
  }

  /**
   * Content that is in memory already, such as an entry of a zip file; shared, not copied.
   *
   * @param name what messages call the file
   */
  public static BinaryInput of(String name, byte[] content) {
    return new BinaryInput(name, new ByteArrayInputStream(content), content.length);
  }

  /**
   * A stretch of an array, shared, not copied.
   *
   * @param name what messages call the file
   */
  public static BinaryInput of(String name, byte[] array, int offset, int length) {
    return new BinaryInput(name, new ByteArrayInputStream(array, offset, length), length);
  }

  /** What messages call the file. */
  public String name() {
    return name;
  }

  /** The place of the next byte, from 0. */
  public long position() {
    return position;
  }

  /** How many bytes are left. */
  public long remaining() {
    return size - position;
  }

  /**
   * The next bytes, in a new array.
   *
   * @param count in bytes, as a header promised it
   * @param what the message's word for this piece: {@code "header"}
   * @throws FormatException if the file ends before; nothing is allocated then
   * @throws IOException if the disk fails
   */
  public byte[] take(long count, String what) throws IOException {
    if (count < 0 || count > remaining()) {
      throw cutShort(remaining(), count, what);
    }
    if (count > LARGEST_PIECE) {
      throw refusal(what, count + " bytes", "at most " + LARGEST_PIECE + " bytes in one piece");
    }
    byte[] piece = new byte[(int) count];
    int read = in.readNBytes(piece, 0, piece.length);
    if (read < piece.length) { // another program made the file shorter meanwhile
      throw cutShort(read, count, what);
    }
    position += read;
    return piece;
  }

  private FormatException cutShort(long left, long count, String what) {
    return refusal(
        "byte " + position,
        (left == 0 ? "the end of the file" : left + " bytes to the end of the file"),
        Long.toUnsignedString(count) + " bytes of " + what);
  }

  /**
   * Makes sure that nothing follows.
   *
   * @throws FormatException if bytes are left
   */
  public void end() throws FormatException {
    if (remaining() > 0) {
      throw refusal(
          "byte " + position, remaining() + " bytes too many", "the end of the file here");
    }
  }

  /** A refusal of this file, to be thrown; the parts are those of {@link FormatException}. */
  public FormatException refusal(String place, String found, String wanted) {
    return refusal(place, found, wanted, "");
  }

  /** A refusal of this file with a way out, to be thrown. */
  public FormatException refusal(String place, String found, String wanted, String remedy) {
    return new FormatException(name, place, found, wanted, remedy);
  }

  /** A refusal of this file with a sentence that stands already, see {@link FormatException#ofFault}. */
  public FormatException fault(String place, String fault, String remedy) {
    return FormatException.ofFault(name, place, fault, remedy);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
