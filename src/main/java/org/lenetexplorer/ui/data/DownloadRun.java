package org.lenetexplorer.ui.data;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.download.Download;
import org.lenetexplorer.data.download.DownloadException;
import org.lenetexplorer.data.download.DownloadListener;
import org.lenetexplorer.data.download.Source;

/**
 * One look at a folder, or one try to fill it, on a thread of its own. Its states arrive on the event thread; of those that come faster
 * than they are shown the latest wins, and the last one always arrives.
 */
final class DownloadRun implements DownloadListener {
  private static final double SOON = 0.3; // seconds until a speed means something

  private final Download download;
  private final long total;
  private final Consumer<DownloadState> ears;
  private final AtomicReference<@Nullable DownloadState> latest = new AtomicReference<>();
  private volatile boolean cancelled;
  private DownloadState state;
  private long begun = System.nanoTime();
  private long before = -1;

  /**
   * A run that has not begun.
   *
   * @param ears told its states on the event thread
   */
  DownloadRun(Source source, Path folder, Consumer<DownloadState> ears) {
    download = new Download(source, folder);
    total = source.bytes();
    this.ears = ears;
    state = DownloadState.looking(total);
  }

  /** Finds out how much is there. */
  void look() {
    start(() -> state = DownloadState.found(download.present(), total));
  }

  /**
   * Fetches what is missing.
   *
   * @param present the bytes that are there, as far as is known
   */
  void fetch(long present) {
    tell(DownloadState.running("", present, total, 0));
    start(() -> state = download.run(this, () -> cancelled) ? state.done() : state.stopped());
  }

  /** Stops within a tenth of a second; what has come stays. */
  void cancel() {
    cancelled = true;
  }

  /** Work that may fail. */
  @FunctionalInterface
  private interface Work {
    void run() throws DownloadException;
  }

  private void start(Work work) {
    Thread thread = new Thread(
        () -> {
          try {
            work.run();
          } catch (DownloadException | RuntimeException e) {
            state = state.failed(
                e instanceof DownloadException ? String.valueOf(e.getMessage()) : e.toString());
          }
          tell(state);
        },
        "download");
    thread.setDaemon(true); // what is under way is kept in parts, and never under a final name
    thread.start();
  }

  @Override
  public void progress(String file, long bytes, long ofTotal) {
    long now = System.nanoTime();
    if (before < 0) {
      before = bytes;
      begun = now;
    }
    double seconds = (now - begun) / 1e9;
    double perSecond = seconds < SOON ? 0 : Math.max(0, bytes - before) / seconds;
    tell(DownloadState.running(file, bytes, ofTotal, perSecond));
  }

  private void tell(DownloadState told) {
    state = told;
    if (latest.getAndSet(told) == null) {
      EventQueue.invokeLater(() -> {
        DownloadState newest = latest.getAndSet(null);
        if (newest != null) {
          ears.accept(newest);
        }
      });
    }
  }
}
