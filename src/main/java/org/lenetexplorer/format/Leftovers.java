package org.lenetexplorer.format;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The temporary files of {@link AtomicFile}, and those among them that a crash has left behind. A file in use is younger
 * than a day: writing takes seconds, and each write makes it young again.
 */
final class Leftovers {
  private static final Pattern NAME =
      Pattern.compile("\\.lenet-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");
  private static final Duration IN_USE = Duration.ofDays(1);

  private Leftovers() {}

  /** A name that no file has yet. */
  static String newName() {
    return ".lenet-" + UUID.randomUUID() + ".tmp";
  }

  /** Removes what crashes have left in a folder. What can't be removed stays: the save has succeeded all the same. */
  static void remove(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".lenet-*.tmp")) {
      Instant limit = Instant.now().minus(IN_USE);
      for (Path file : files) {
        if (isLeftover(file, limit)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException stays) {
      return;
    }
  }

  private static boolean isLeftover(Path file, Instant limit) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return NAME.matcher(file.getFileName().toString()).matches()
        && attributes.isRegularFile()
        && attributes.lastModifiedTime().toInstant().isBefore(limit);
  }
}
