package org.lenetexplorer.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.data.download.DownloadListener;
import org.lenetexplorer.data.download.RemoteFile;

/** Prints a line a file, and on a terminal a progress bar in between. */
final class DownloadReport implements DownloadListener, AutoCloseable {
  private static final long MEGABYTE = 1_000_000;

  private final Console console;
  private @Nullable ProgressBar bar;

  DownloadReport(Console console) {
    this.console = console;
  }

  @Override
  public void progress(String file, long bytes, long total) {
    if (console.interactive()) {
      if (bar == null) {
        bar = bar(bytes, total);
      }
      bar.stepTo(bytes);
    }
  }

  private ProgressBar bar(long begin, long total) {
    return new ProgressBarBuilder()
        .setTaskName("MNIST")
        .setUnit(" MB", MEGABYTE)
        .startsFrom(begin, Duration.ZERO)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(100)
        .showSpeed()
        .setConsumer(new ProgressLine(console.err()))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void fileDone(RemoteFile file, boolean fetched) {
    clear();
    console
        .out()
        .printf(
            Locale.ROOT,
            "%-27s %,11d bytes  %s%n",
            file.name(),
            file.bytes(),
            fetched ? "fetched" : "was there");
    console.out().flush();
  }

  @Override
  public void close() {
    clear();
  }

  /** Takes the progress bar away, if there is one. */
  void clear() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
