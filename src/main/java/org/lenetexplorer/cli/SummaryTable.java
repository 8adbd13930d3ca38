package org.lenetexplorer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.NetworkSummary;
import org.lenetexplorer.nn.ShapeProblem;

/** A network in text: PyTorch's {@code print(net)}, then a line a layer. */
final class SummaryTable {
  private final Network network;
  private final NetworkSummary summary;

  SummaryTable(Network network) {
    this.network = network;
    this.summary = NetworkSummary.of(network);
  }

  /** Prints all that is known; answers what does not fit, if anything. */
  Optional<ShapeProblem> print(PrintWriter out) {
    out.println(network.toPyTorch());
    out.println();
    printAligned(out, rows());
    out.println();
    out.printf(
        Locale.ROOT,
        "%,d parameters, %,d multiply-adds an image forward%n",
        summary.parameters(),
        summary.multiplyAdds());
    return summary.problem();
  }

  private List<String[]> rows() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"layer", "output shape", "derivation", "parameters"});
    for (NetworkSummary.Row row : summary.rows()) {
      rows.add(new String[] {row.name(), row.output(), row.derivation(), row.parameters()});
    }
    return rows;
  }

  private static void printAligned(PrintWriter out, List<String[]> rows) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.length; column++) {
        line.append(row[column]).append(" ".repeat(widths[column] - row[column].length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
