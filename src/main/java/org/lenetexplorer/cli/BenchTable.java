package org.lenetexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Several measurements of the same cases side by side, in Markdown, with the machine named. */
final class BenchTable {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private final String command;
  private final List<BenchReport> reports;

  /**
   * A table.
   *
   * @param command what was typed to make it
   * @param reports one a column, all of the same cases
   */
  BenchTable(String command, List<BenchReport> reports) {
    this.command = command;
    this.reports = List.copyOf(reports);
  }

  /** The page: the machine, and a line for each case with the median in µs. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# Speed of LeNet");
    lines.add("");
    lines.add("Made by `./lenet-explorer " + command + "` on " + processor() + ", "
        + Runtime.getRuntime().availableProcessors() + " processors, "
        + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java "
        + System.getProperty("java.version") + ". Medians in µs.");
    lines.add("");
    StringBuilder head = new StringBuilder("| case |");
    StringBuilder rule = new StringBuilder("|---|");
    for (BenchReport report : reports) {
      head.append(' ').append(report.kernels()).append(" |");
      rule.append("---:|");
    }
    lines.add(head.toString());
    lines.add(rule.toString());
    lines.add(
        line("one image, forward + backward", report -> report.forwardBackward().median()));
    lines.add(line("one image, whole SGD step", report -> report.sgdStep().median()));
    lines.add(line("one image, forward", report -> report.inference().median()));
    for (int i = 0; i < reports.get(0).training().size(); i++) {
      int index = i;
      BenchReport.Training training = reports.get(0).training().get(i);
      lines.add(line(
          "step on " + training.batch() + " images, " + training.threads()
              + (training.threads() == 1 ? " thread" : " threads"),
          report -> report.training().get(index).timing().median()));
    }
    return lines;
  }

  private String line(String what, ToDoubleFunction<BenchReport> median) {
    StringBuilder line = new StringBuilder("| ").append(what).append(" |");
    for (BenchReport report : reports) {
      line.append(String.format(Locale.ROOT, " %,.1f |", median.applyAsDouble(report)));
    }
    return line.toString();
  }

  /** The processor's name where the system tells it, otherwise its architecture. */
  private static String processor() {
    try (var information = Files.lines(PROCESSORS)) {
      return information
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("a processor of kind " + System.getProperty("os.arch"));
    } catch (IOException e) {
      return "a processor of kind " + System.getProperty("os.arch");
    }
  }
}
