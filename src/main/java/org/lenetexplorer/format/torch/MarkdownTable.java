package org.lenetexplorer.format.torch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.NetworkSummary;

/** Writes a network as a table in Markdown, its columns as wide as their widest cell: it can be read as it is, too. */
final class MarkdownTable {
  private static final List<String> HEAD = List.of(
      "layer", "type", "arguments", "output shape", "derivation", "parameters", "multiply-adds");
  private static final int MULTIPLY_ADDS = 6; // the last column, which alone is numbers only

  private final List<List<String>> rows = new ArrayList<>();

  private MarkdownTable() {}

  static String of(Network network) {
    NetworkSummary summary = NetworkSummary.of(network);
    MarkdownTable table = new MarkdownTable();
    table.add(HEAD);
    for (NetworkSummary.Row row : summary.rows()) {
      table.add(List.of(
          row.name(),
          row.type(),
          row.arguments(),
          row.output(),
          row.derivation(),
          row.parameters(),
          row.multiplyAdds() == 0 ? "" : number(row.multiplyAdds())));
    }
    if (summary.problem().isPresent()) {
      return table.text() + "\n" + summary.problem().get().message() + "\n";
    }
    String parameters = number(summary.parameters());
    table.add(List.of("total", "", "", "", "", parameters, number(summary.multiplyAdds())));
    return table.text();
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private void add(List<String> cells) {
    rows.add(cells.stream()
        .map(cell -> cell.replace("|", "\\|").replaceAll("\\s", " "))
        .toList());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < HEAD.size(); column++) {
        text.append("| ").append(padded(rows.get(i).get(column), column)).append(' ');
      }
      text.append("|\n");
      if (i == 0) {
        text.append(rule());
      }
    }
    return text.toString();
  }

  private String padded(String cell, int column) {
    String spaces = " ".repeat(width(column) - cell.length());
    return column == MULTIPLY_ADDS ? spaces + cell : cell + spaces;
  }

  private String rule() {
    StringBuilder rule = new StringBuilder();
    for (int column = 0; column < HEAD.size(); column++) {
      String line = "-".repeat(width(column) + 1);
      rule.append('|').append(column == MULTIPLY_ADDS ? line + ":" : "-" + line);
    }
    return rule.append("|\n").toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
