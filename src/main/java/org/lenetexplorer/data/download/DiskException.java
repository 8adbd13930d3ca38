package org.lenetexplorer.data.download;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file here that can't be written or read: no other mirror would help. */
final class DiskException extends IOException {
  private static final long serialVersionUID = 1;

  DiskException(Path file, IOException cause) {
    super(
        file + " can't be written: " + reason(cause) + "; choose another folder or make room",
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "you may not write there";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    return cause instanceof FileSystemException refused && refused.getReason() != null
        ? refused.getReason()
        : String.valueOf(cause.getMessage());
  }
}
