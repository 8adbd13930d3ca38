package org.lenetexplorer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lenetexplorer.nn.LayerShapes;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.nn.ShapeProblem;

/** A network in text: PyTorch's {@code print(net)}, then a line a layer. */
final class SummaryTable {
  private final Network network;
  private final ShapeInference shapes;

  SummaryTable(Network network) {
    this.network = network;
    this.shapes = ShapeInference.of(network);
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
        shapes.parameters(),
        shapes.multiplyAdds());
    return shapes.problem();
  }

  private List<String[]> rows() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"layer", "output shape", "derivation", "parameters"});
    rows.add(new String[] {"input", network.input().batched(1).toString(), "", ""});
    for (LayerShapes layer : shapes.layers()) {
      String uncovered = layer.uncovered().isEmpty() ? "" : " (" + layer.uncovered() + ")";
      rows.add(new String[] {
        layer.name(),
        layer.output().batched(1).toString(),
        layer.derivation() + uncovered,
        layer.parameterArithmetic()
      });
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
