package org.lenetexplorer.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Training has come to numbers that are none: the work failed, exit code 1. */
final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A failure.
   *
   * @param out the file that is left as it was, or null
   */
  DivergedException(@Nullable Path out) {
    super("training diverged: the loss is not a number any more; start again with a lower --lr"
        + (out == null ? "" : " (" + out + " is left as it was)"));
  }
}
