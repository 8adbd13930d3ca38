package org.lenetexplorer.data.download;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Brings a data set into a folder. Files that are there already and right are left alone; what an earlier try has left is gone on from;
 * a file has its name only once its sum is right. Mirrors are tried in order, and all of them again as long as more comes.
 */
public final class Download {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Source source;
  private final Path folder;
  private final Duration patience;

  /**
   * A download that has not begun.
   *
   * @param folder where the files go; made when the download begins
   */
  public Download(Source source, Path folder) {
    this(source, folder, PATIENCE);
  }

  /**
   * The same with another patience.
   *
   * @param patience how long a server may be silent
   */
  Download(Source source, Path folder, Duration patience) {
    this.source = source;
    this.folder = folder.toAbsolutePath();
    this.patience = patience;
  }

  /**
   * How many bytes of all files are here already, in whole files and in parts. Reads the whole ones to compare their sums, about 50 ms
   * for MNIST.
   *
   * @throws DownloadException if a file can't be read
   */
  public long present() throws DownloadException {
    try {
      long bytes = 0;
      for (RemoteFile file : source.files()) {
        bytes += isThere(file) ? file.bytes() : begun(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new DownloadException(
          "the files in " + folder + " can't be read: " + e.getMessage(), e);
    }
  }

  private long begun(RemoteFile file) throws IOException {
    Path part = PartFile.path(folder, file);
    return Files.isRegularFile(part) ? Math.min(Files.size(part), file.bytes()) : 0;
  }

  private boolean isThere(RemoteFile file) throws IOException {
    Path path = folder.resolve(file.name());
    if (!Files.isRegularFile(path) || Files.size(path) != file.bytes()) {
      return false;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      return Sha256.of(channel).equals(file.sha256());
    }
  }

  /**
   * Fetches what is missing. Blocks until that is done, or until it is cancelled, which takes a tenth of a second.
   *
   * @param cancelled polled; whether to stop and keep what has come
   * @return whether all files are there; false if it was cancelled
   * @throws DownloadException if no mirror gives a file, or the folder can't be written to
   */
  public boolean run(DownloadListener listener, BooleanSupplier cancelled)
      throws DownloadException {
    HttpClient client = client();
    try {
      Files.createDirectories(folder);
      long before = 0;
      for (RemoteFile file : source.files()) {
        boolean there = isThere(file);
        long earlier = before;
        Transfer transfer = new Transfer(
            client,
            patience,
            cancelled,
            bytes -> listener.progress(file.name(), earlier + bytes, source.bytes()));
        if (!there && !new Fetch(source, file, folder, transfer).run()) {
          return false;
        }
        before += file.bytes();
        listener.progress(file.name(), before, source.bytes());
        listener.fileDone(file, !there);
      }
      return true;
    } catch (DownloadException e) {
      throw e;
    } catch (IOException e) {
      String sentence =
          (e instanceof DiskException ? e : new DiskException(folder, e)).getMessage();
      throw new DownloadException(String.valueOf(sentence), e);
    }
  }

  private HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(patience)
        .build();
  }
}
