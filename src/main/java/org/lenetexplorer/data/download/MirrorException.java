package org.lenetexplorer.data.download;

/** A mirror that does not give a file. The message goes on from the mirror's name: "refuses the connection". */
final class MirrorException extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean unreachable;

  private MirrorException(String message, boolean unreachable) {
    super(message);
    this.unreachable = unreachable;
  }

  /** A mirror that has answered, but not with the file. */
  static MirrorException answered(String message) {
    return new MirrorException(message, false);
  }

  /** A mirror from which nothing has come. */
  static MirrorException unreachable(String message) {
    return new MirrorException(message, true);
  }

  /** Whether not a word has come from the mirror: if none has one, the network is missing. */
  boolean isUnreachable() {
    return unreachable;
  }
}
