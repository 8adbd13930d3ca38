package org.lenetexplorer.data.download;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What has come of a file so far, kept beside it under its name and {@code .part}. It takes the file's name in a single step once it
 * is whole and its sum is right, never before; until then a later download goes on from it. One download at a time has it.
 */
final class PartFile implements Closeable {
  private final RemoteFile file;
  private final Path target;
  private final Path path;
  private final FileChannel channel;
  private long size;
  private int turn;

  private PartFile(RemoteFile file, Path target, Path path, FileChannel channel)
      throws IOException {
    this.file = file;
    this.target = target;
    this.path = path;
    this.channel = channel;
    size = channel.size();
    if (size > file.bytes()) {
      restart();
    }
  }

  /**
   * Where what has come of a file is kept.
   *
   * @param folder where the file is going to be
   */
  static Path path(Path folder, RemoteFile file) {
    return folder.resolve(file.name() + ".part");
  }

  /**
   * What has come so far, or an empty beginning.
   *
   * @throws DiskException if the folder can't be written to, or another download is at it
   */
  static PartFile open(Path folder, RemoteFile file) throws DiskException {
    Path path = path(folder, file);
    try {
      FileChannel channel = FileChannel.open(
          path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        lock(channel);
        return new PartFile(file, folder.resolve(file.name()), path, channel);
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DiskException(path, e);
    }
  }

  /** Keeps others out for as long as the channel is open, this program included; some network drives can't. */
  private static void lock(FileChannel channel) throws IOException {
    boolean ours;
    try {
      ours = channel.tryLock() != null;
    } catch (OverlappingFileLockException another) {
      ours = false;
    } catch (IOException unsupported) {
      ours = true; // the sum tells in the end
    }
    if (!ours) {
      throw new IOException("another download is writing it");
    }
  }

  /** The number of bytes that have come. */
  synchronized long size() {
    return size;
  }

  /** Whether as many bytes have come as the file has. */
  synchronized boolean isWhole() {
    return size == file.bytes();
  }

  /** Begins another transfer: of what an earlier one may still send nothing is taken any more. */
  synchronized int nextTurn() {
    return ++turn;
  }

  /** Throws away what has come. */
  synchronized void restart() throws DiskException {
    try {
      channel.truncate(0);
      size = 0;
    } catch (IOException e) {
      throw new DiskException(path, e);
    }
  }

  /**
   * Takes what belongs to the file, and leaves what a server sends beyond its end.
   *
   * @param whose the turn of the transfer it comes from
   * @return whether more is wanted
   */
  synchronized boolean append(int whose, ByteBuffer bytes) throws DiskException {
    if (whose != turn || !channel.isOpen()) {
      return false;
    }
    ByteBuffer wanted =
        bytes.slice(bytes.position(), (int) Math.min(bytes.remaining(), file.bytes() - size));
    try {
      while (wanted.hasRemaining()) {
        size += channel.write(wanted, size);
      }
    } catch (IOException e) {
      throw new DiskException(path, e);
    }
    return size < file.bytes();
  }

  /**
   * Gives the file its name if its sum is right; otherwise what has come is thrown away.
   *
   * @return whether the file is there now
   */
  synchronized boolean finish() throws DiskException {
    turn++;
    try {
      channel.position(0);
      if (!Sha256.of(channel).equals(file.sha256())) {
        restart();
        return false;
      }
      channel.force(true);
      channel.close();
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw e instanceof DiskException told ? told : new DiskException(target, e);
    }
  }

  /** Lets go of it; what has come stays for a later download, unless that is nothing. */
  @Override
  public synchronized void close() throws DiskException {
    try {
      channel.close();
      if (size == 0) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new DiskException(path, e);
    }
  }
}
