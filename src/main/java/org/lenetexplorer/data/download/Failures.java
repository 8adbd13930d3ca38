package org.lenetexplorer.data.download;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What all mirrors have said in one round, made into one sentence and the way out. */
final class Failures {
  private final List<String> said = new ArrayList<>();
  private boolean unreachable = true;

  /** Notes what one mirror has said. */
  void add(URI mirror, MirrorException failure) {
    said.add(host(mirror) + " " + failure.getMessage());
    unreachable &= failure.isUnreachable();
  }

  private static String host(URI mirror) {
    return mirror.getPort() < 0 ? mirror.getHost() : mirror.getHost() + ":" + mirror.getPort();
  }

  /**
   * The end of a download.
   *
   * @param kept whether some of it has come and stays for a later try
   */
  DownloadException sentence(Source source, RemoteFile file, Path folder, boolean kept) {
    String what = unreachable ? "No network" : file.name() + " can't be had";
    String later = kept ? "What has come is kept for the next try. " : "";
    return new DownloadException(
        "%s: %s. %s%s".formatted(what, String.join(", ", said), later, wayOut(source, folder)));
  }

  private static String wayOut(Source source, Path folder) {
    return "The built-in digits need none; or put the %d files of %s into %s and choose it."
        .formatted(source.files().size(), source.name(), folder);
  }
}
