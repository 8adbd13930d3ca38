package org.lenetexplorer.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.train.Trainer;

/** Prints a line an epoch, and on a terminal a progress bar in between. */
final class TrainingReport implements Trainer.Listener, AutoCloseable {
  private final Console console;
  private final int epochs;
  private volatile boolean diverged;
  private @Nullable ProgressBar bar;

  TrainingReport(Console console, int epochs) {
    this.console = console;
    this.epochs = epochs;
  }

  /** Whether a loss was not a number: nothing can be learnt after that. */
  boolean diverged() {
    return diverged;
  }

  @Override
  public void batchDone(int epoch, int batch, int batches, float loss) {
    diverged |= !Float.isFinite(loss);
    if (console.interactive()) {
      if (bar == null) {
        bar = bar(epoch, batches);
      }
      bar.stepTo(batch);
    }
  }

  private ProgressBar bar(int epoch, int batches) {
    return new ProgressBarBuilder()
        .setTaskName("epoch " + epoch + "/" + epochs)
        .setInitialMax(batches)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setUpdateIntervalMillis(100)
        .setConsumer(new ProgressLine(console.err()))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void epochDone(Trainer.EpochResult result) {
    clear();
    console
        .out()
        .printf(
            Locale.ROOT,
            "epoch %d/%d  loss %.4f  accuracy %.4f  %.0f images/s%n",
            result.epoch(),
            epochs,
            result.loss(),
            result.test().accuracy(),
            result.imagesPerSecond());
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
