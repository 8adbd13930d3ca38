package org.lenetexplorer.cli;

/** What was asked for does not go together: exit code 2, with this message in one line. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
