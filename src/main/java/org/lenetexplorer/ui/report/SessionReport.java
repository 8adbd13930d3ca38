package org.lenetexplorer.ui.report;

import java.awt.EventQueue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.lenetexplorer.format.report.Block;
import org.lenetexplorer.format.report.Page;
import org.lenetexplorer.format.report.ReportWriter;
import org.lenetexplorer.session.Account;
import org.lenetexplorer.session.Assessment;
import org.lenetexplorer.ui.theme.Theme;

/** Writes the report of a session or of a training: one file of HTML to read, to print or to hand in. */
public final class SessionReport {
  private SessionReport() {}

  /**
   * Writes a file, or replaces it whole; about a second for LeNet, on any thread but the event thread.
   *
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void write(Path file, Findings findings) throws IOException {
    ReportWriter.write(file, page(findings));
  }

  /**
   * The same where no window has been opened: brings the program's fonts first. Needs no display.
   *
   * @throws IOException if writing fails; an old file is then as it was
   */
  public static void writeWithoutWindow(Path file, Findings findings) throws IOException {
    CompletableFuture.runAsync(Theme.LIGHT::install, EventQueue::invokeLater).join();
    write(file, findings);
  }

  /** What the report says. */
  static Page page(Findings findings) {
    Account account = findings.account();
    return new Page(
        findings.network().name(),
        lead(account),
        List.of(
            NetworkChapter.of(findings.network(), findings.sight()),
            new Page.Section(
                "training",
                "How it is trained",
                List.of(new Block.Facts(findings.training()), new Block.Code(findings.code()))),
            CurvesChapter.of(findings.course()),
            ConfusionChapter.of(account),
            KernelsChapter.of(account),
            new Page.Section("origin", "Where this is from", List.of(origin(findings)))));
  }

  private static String lead(Account account) {
    return account
        .test()
        .map(Assessment::sentence)
        .map(sentence -> "After " + sentence + ".")
        .orElse("After %,d iterations.".formatted(account.iteration()));
  }

  private static Block origin(Findings findings) {
    List<Block.Fact> facts = new ArrayList<>(findings.origin());
    if (!findings.account().position().isEmpty()) {
      facts.add(0, new Block.Fact("debugger", "at " + findings.account().position()));
    }
    return new Block.Facts(facts);
  }
}
