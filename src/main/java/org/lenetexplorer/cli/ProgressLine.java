package org.lenetexplorer.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/** Where a progress bar is drawn: one line of a terminal, over and over. */
final class ProgressLine implements ProgressBarConsumer {
  /** Characters, one less than the narrowest usual terminal has. */
  private static final int WIDTH = 79;

  private final PrintWriter terminal;

  ProgressLine(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public int getMaxRenderedLength() {
    return WIDTH;
  }

  @Override
  public void accept(String bar) {
    terminal.print("\r" + bar);
    terminal.flush();
  }

  @Override
  public void clear() {
    terminal.print("\r" + " ".repeat(WIDTH) + "\r");
    terminal.flush();
  }

  @Override
  public void close() {
    terminal.flush();
  }
}
