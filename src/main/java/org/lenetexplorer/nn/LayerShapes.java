package org.lenetexplorer.nn;

import java.util.List;
import org.lenetexplorer.tensor.Shape;

/**
 * What is known of one layer in its network. Shapes are those of one sample, without N.
 *
 * @param name the layer's name
 * @param layer the layer
 * @param input the shape of its input
 * @param output the shape of its output
 * @param derivation how the output's shape comes about, with numbers
 * @param uncoveredRows rows of the input map that the window never reads
 * @param uncoveredColumns columns of the input map that the window never reads
 * @param parameters how many numbers it trains
 * @param parameterArithmetic how that count comes about, or empty
 * @param multiplyAdds multiplications for one sample, forward
 */
public record LayerShapes(
    String name,
    Layer layer,
    Shape input,
    Shape output,
    String derivation,
    List<Integer> uncoveredRows,
    List<Integer> uncoveredColumns,
    int parameters,
    String parameterArithmetic,
    long multiplyAdds) {

  /** {@code 1 row and 2 columns never covered}, or empty. */
  public String uncovered() {
    String rows = count(uncoveredRows.size(), "row");
    String columns = count(uncoveredColumns.size(), "column");
    if (rows.isEmpty() && columns.isEmpty()) {
      return "";
    }
    return rows + (rows.isEmpty() || columns.isEmpty() ? "" : " and ") + columns + " never covered";
  }

  private static String count(int n, String thing) {
    return n == 0 ? "" : n + " " + thing + (n == 1 ? "" : "s");
  }
}
