package org.lenetexplorer.data.download;

/** Told how far a download has come, by the thread that runs it, about twenty times a second. */
@FunctionalInterface
public interface DownloadListener {
  /**
   * Some more has come.
   *
   * @param file the name of the file that is being fetched
   * @param bytes of all files that are on disk by now; less than before if some turned out to be wrong
   * @param total the bytes of all files
   */
  void progress(String file, long bytes, long total);

  /**
   * A file is whole, its sum is right, and it has its name.
   *
   * @param fetched whether this download has fetched it; otherwise it was there before
   */
  default void fileDone(RemoteFile file, boolean fetched) {}
}
