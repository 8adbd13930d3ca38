package org.lenetexplorer.ui.data;

import java.util.Locale;

/**
 * Where a download stands, and what is said about it.
 *
 * @param stage what is going on
 * @param file the one that is being fetched; empty if none is
 * @param bytes that are on disk
 * @param total bytes of all files
 * @param perSecond bytes a second in this try; 0 if that is not known
 * @param failure why it has come to nothing; empty if it has not
 */
record DownloadState(
    Stage stage, String file, long bytes, long total, double perSecond, String failure) {
  private static final double MEGABYTE = 1e6;

  /** What is going on. */
  enum Stage {
    LOOKING,
    READY,
    RUNNING,
    STOPPED,
    FAILED,
    DONE
  }

  /** Nothing is known yet of what is there. */
  static DownloadState looking(long total) {
    return new DownloadState(Stage.LOOKING, "", 0, total, 0, "");
  }

  /** Nothing is going on; so many bytes are there from earlier. */
  static DownloadState found(long bytes, long total) {
    return new DownloadState(bytes == total ? Stage.DONE : Stage.READY, "", bytes, total, 0, "");
  }

  /** It has begun, or come further. */
  static DownloadState running(String file, long bytes, long total, double perSecond) {
    return new DownloadState(Stage.RUNNING, file, bytes, total, perSecond, "");
  }

  /** It was cancelled. */
  DownloadState stopped() {
    return new DownloadState(Stage.STOPPED, "", bytes, total, 0, "");
  }

  /** It has come to nothing. */
  DownloadState failed(String sentence) {
    return new DownloadState(Stage.FAILED, "", bytes, total, 0, sentence);
  }

  /** It is all there. */
  DownloadState done() {
    return new DownloadState(Stage.DONE, "", total, total, 0, "");
  }

  boolean isRunning() {
    return stage == Stage.RUNNING;
  }

  /** How much is there, {@code 3.1 of 11.6 MB}. */
  String figures() {
    return stage == Stage.LOOKING
        ? ""
        : megabytes((double) bytes) + " of " + megabytes((double) total) + " MB";
  }

  private static String megabytes(double bytes) {
    double figure = bytes / MEGABYTE;
    return String.format(Locale.ROOT, figure >= 0.1 || bytes == 0 ? "%.1f" : "%.2f", figure);
  }

  /** How fast it goes and how long it will take, {@code 1.2 MB/s, 7 s left}; empty if that is not known. */
  String pace() {
    if (!isRunning() || perSecond <= 0) {
      return "";
    }
    long seconds = Math.max(1, Math.round((total - bytes) / perSecond));
    String left = seconds < 100 ? seconds + " s" : Math.round(seconds / 60.0) + " min";
    return megabytes(perSecond) + " MB/s, " + left + " left";
  }

  /** The share that is there, from 0 to 1000. */
  int permille() {
    return (int) (1000 * bytes / total);
  }

  /** What the button does. */
  String command() {
    return switch (stage) {
      case LOOKING, READY, STOPPED -> bytes == 0 ? "Download" : "Resume";
      case RUNNING -> "Cancel";
      case FAILED -> bytes == 0 ? "Try Again" : "Resume";
      case DONE -> "Use for Training";
    };
  }

  /** What there is to say. */
  String sentence() {
    return switch (stage) {
      case LOOKING -> "";
      case READY ->
        bytes == 0
            ? "It may be cancelled at any time and goes on later where it stopped."
            : "Some of it is there from an earlier try; Resume fetches the rest.";
      case RUNNING -> file.isEmpty() ? "Asking the server…" : "Fetching " + file;
      case STOPPED ->
        bytes == 0
            ? "Stopped before anything had come."
            : "Stopped. What has come is kept; Resume goes on from there.";
      case FAILED -> failure;
      case DONE -> "All files are there, and as they were published.";
    };
  }
}
