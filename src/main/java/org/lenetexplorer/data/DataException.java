package org.lenetexplorer.data;

import java.io.IOException;

/**
 * Data that can't be used. The message is one sentence for the person who chose the data: which file, where in
 * it, what was found, what was expected and what to do.
 */
public final class DataException extends IOException {
  /** A refusal with its one sentence. */
  public DataException(String message) {
    super(message);
  }

  /** A refusal that follows from another failure. */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
