package org.lenetexplorer.data.download;

import java.io.IOException;

/** A download that has come to nothing. The message says for people which server did what, and the way out. */
public final class DownloadException extends IOException {
  private static final long serialVersionUID = 1;

  DownloadException(String message) {
    super(message);
  }

  DownloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
