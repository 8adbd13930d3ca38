package org.lenetexplorer.ui.origin;

import java.util.ArrayList;
import java.util.List;
import org.lenetexplorer.debugger.explain.Explanation;
import org.lenetexplorer.debugger.explain.Factor;
import org.lenetexplorer.debugger.explain.Origin;
import org.lenetexplorer.debugger.explain.Use;

/** A number's origin for the clipboard. */
final class OriginText {
  private OriginText() {}

  /** Everything as plain text. */
  static String text(Origin origin) {
    StringBuilder text = new StringBuilder();
    text.append(origin.element())
        .append(origin.value() == null ? ": not computed" : " = " + origin.value())
        .append("   at ")
        .append(origin.position())
        .append('\n');
    text.append(origin.absence()).append(origin.absence().isEmpty() ? "" : "\n");
    text.append(origin.source()).append('\n');
    Explanation explanation = origin.explanation();
    if (explanation != null) {
      text.append(explanation.toText());
    }
    for (Use use : origin.uses()) {
      text.append("goes to ").append(use.operation()).append(": ");
      text.append(String.join(" ", use.touched().stream().map(Object::toString).toList()));
      text.append('\n');
    }
    return text.toString();
  }

  /** The terms, the largest first, as comma-separated values with every digit; a head line names the columns. */
  static String csv(Origin origin) {
    List<Origin.Share> shares = origin.shares();
    int most =
        shares.stream().mapToInt(share -> share.term().factors().size()).max().orElse(0);
    StringBuilder csv = new StringBuilder("order,term,product,share");
    for (int i = 1; i <= most; i++) {
      csv.append(",symbol ")
          .append(i)
          .append(",elements ")
          .append(i)
          .append(",value ")
          .append(i);
    }
    csv.append('\n');
    for (Origin.Share share : shares) {
      List<String> cells = new ArrayList<>(List.of(
          String.valueOf(share.number()),
          quoted(share.term().label()),
          String.valueOf(share.value()),
          String.valueOf(share.part())));
      for (Factor factor : share.term().factors()) {
        cells.add(quoted(factor.symbol()));
        cells.add(quoted(String.join(
            " ", factor.reads().stream().map(read -> read.element().toString()).toList())));
        cells.add(String.valueOf(factor.value()));
      }
      csv.append(String.join(",", cells)).append('\n');
    }
    return csv.toString();
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
