package org.lenetexplorer.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Replaces a file whole or not at all: the new content goes to a temporary file in the same folder, is forced to disk,
 * and takes the name of the old one in a single step. A crash at any moment leaves the old file or the new one, and
 * perhaps the temporary one, which a later save into the same folder removes a day after.
 */
public final class AtomicFile {
  private static final int BUFFER = 1 << 16; // bytes
  private static final int MOST_LINKS = 40;

  private AtomicFile() {}

  /** What is to be in the file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of it. The stream is buffered and may be closed or left open.
     *
     * @throws IOException if the content can't be had or written; the old file then stays
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Creates the file or replaces it. A symbolic link stays a link: the file it leads to is replaced. An old file's
   * permissions are kept. A device or pipe is written to directly, as there is nothing to replace.
   *
   * @throws FormatException if the folder is missing or may not be written to, or the path is a folder
   * @throws IOException if writing fails, or if the content threw it; the old file is then as it was
   */
  public static void write(Path path, Content content) throws IOException {
    if (Files.isDirectory(path)) {
      throw FormatException.ofPath(path, "a folder", "a file to write", "add a file name");
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      writeThrough(path, content);
    } else {
      replace(linkTarget(path), content);
    }
  }

  private static void writeThrough(Path device, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(device), BUFFER)) {
      content.writeTo(out);
    }
  }

  private static void replace(Path target, Content content) throws IOException {
    Path folder = folderOf(target);
    Path temporary = folder.resolve(Leftovers.newName());
    try {
      writeForced(create(temporary, target), content);
      copyPermissions(target, temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FormatException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(target + ": " + e.getMessage() + "; nothing was changed", e);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceFolder(folder);
    Leftovers.remove(folder);
  }

  private static Path folderOf(Path target) throws FormatException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw FormatException.ofPath(
          target, "no folder " + folder, "an existing folder to write into", "create it first");
    }
    return folder;
  }

  private static FileChannel create(Path temporary, Path target) throws IOException {
    try {
      return FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      throw FormatException.ofPath(
          target, "a folder you may not write to", "one you may", "choose another folder");
    }
  }

  private static void writeForced(FileChannel temporary, Content content) throws IOException {
    try (temporary) {
      OutputStream out = new UnclosedStream(Channels.newOutputStream(temporary));
      content.writeTo(out);
      out.flush();
      temporary.force(true);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (view != null && Files.exists(from)) {
      view.setPermissions(Files.getPosixFilePermissions(from));
    }
  }

  /** Follows links by hand, because a link to a file that is yet to be written counts as well. */
  private static Path linkTarget(Path path) throws FormatException {
    Path target = path;
    try {
      for (int links = 0; Files.isSymbolicLink(target); links++) {
        if (links == MOST_LINKS) {
          throw FormatException.ofPath(
              path, "links that lead to each other", "a file to write", "");
        }
        target = target.resolveSibling(Files.readSymbolicLink(target));
      }
    } catch (FormatException e) {
      throw e;
    } catch (IOException e) {
      throw FormatException.ofPath(path, "a link that can't be read", "a file to write", "");
    }
    return target;
  }

  /** Makes the new name itself last. Windows has no such call and needs none: its refusal is no failure. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      return;
    }
  }

  /** Closing it ends the content, not the file, which is still to be forced to disk. */
  private static final class UnclosedStream extends BufferedOutputStream {
    UnclosedStream(OutputStream out) {
      super(out, BUFFER);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
