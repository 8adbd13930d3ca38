package org.lenetexplorer.data.download;

import java.util.regex.Pattern;

/**
 * A file as its publisher made it. What a server sends is compared with this, so that no server has to be trusted.
 *
 * @param name the same on every mirror and on disk, without folders
 * @param bytes its length
 * @param sha256 its SHA-256, 64 hexadecimal digits in lower case
 */
public record RemoteFile(String name, long bytes, String sha256) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

  /**
   * Checks the form of name, length and sum.
   *
   * @throws IllegalArgumentException if the name could lead out of a folder, the file is empty or the sum is none
   */
  public RemoteFile {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("\"" + name + "\" is not the plain name of a file");
    }
    if (bytes <= 0 || !SUM.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "%s has %d bytes and the sum \"%s\"; expected at least one byte and 64 hexadecimal digits"
              .formatted(name, bytes, sha256));
    }
  }
}
