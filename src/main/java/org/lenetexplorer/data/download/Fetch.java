package org.lenetexplorer.data.download;

import java.net.URI;
import java.nio.file.Path;

/** One file, from whichever mirror gives it. */
final class Fetch {
  private static final int MOST_ROUNDS = 4;

  private final Source source;
  private final RemoteFile file;
  private final Path folder;
  private final Transfer transfer;

  Fetch(Source source, RemoteFile file, Path folder, Transfer transfer) {
    this.source = source;
    this.file = file;
    this.folder = folder;
    this.transfer = transfer;
  }

  /**
   * Tries the mirrors in order, and again while each round brings more of the file.
   *
   * @return whether the file is there; false if it was cancelled
   * @throws DownloadException if no mirror gives it
   * @throws DiskException if it can't be written
   */
  boolean run() throws DownloadException, DiskException {
    try (PartFile part = PartFile.open(folder, file)) {
      if (part.isWhole() && part.finish()) {
        return true;
      }
      for (int round = 1; ; round++) {
        long before = part.size();
        Failures failures = new Failures();
        for (URI mirror : source.mirrors()) {
          try {
            return from(mirror, part);
          } catch (MirrorException e) {
            failures.add(mirror, e);
          }
        }
        if (part.size() <= before || round == MOST_ROUNDS) {
          throw failures.sentence(source, file, folder, part.size() > 0);
        }
      }
    }
  }

  /** Fetches from one mirror; where what was there before may have spoilt the sum, once more from the first byte. */
  private boolean from(URI mirror, PartFile part) throws MirrorException, DiskException {
    boolean resumed = part.size() > 0;
    for (int tries = resumed ? 2 : 1; tries > 0; tries--) {
      if (!transfer.run(mirror, file, part)) {
        return false;
      }
      if (part.finish()) {
        return true;
      }
    }
    throw MirrorException.answered("has another " + file.name() + ", whose SHA-256 is not "
        + file.sha256().substring(0, 8) + "…");
  }
}
