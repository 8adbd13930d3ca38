package org.lenetexplorer.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network in words and numbers, a row a layer, for tables of any kind.
 *
 * @param rows the input, then the layers before the fault, or all
 * @param parameters how many numbers they train
 * @param multiplyAdds multiplications for one sample, forward
 * @param problem the first fault, if there is one
 */
public record NetworkSummary(
    List<Row> rows, int parameters, long multiplyAdds, Optional<ShapeProblem> problem) {
  /**
   * A layer, or the input.
   *
   * @param name the layer's name, or {@code input}
   * @param type the class name in {@code torch.nn}; empty for the input
   * @param arguments as PyTorch prints them; empty for the input
   * @param output the shape with a batch of one, {@code [1, 6, 28, 28]}
   * @param derivation how that shape comes about, and what of the input is never read
   * @param parameters how their count comes about; empty if there are none
   * @param multiplyAdds multiplications for one sample, forward
   */
  public record Row(
      String name,
      String type,
      String arguments,
      String output,
      String derivation,
      String parameters,
      long multiplyAdds) {
    private static Row of(LayerShapes layer) {
      String uncovered = layer.uncovered().isEmpty() ? "" : " (" + layer.uncovered() + ")";
      return new Row(
          layer.name(),
          layer.layer().type(),
          layer.layer().arguments(),
          layer.output().batched(1).toString(),
          layer.derivation() + uncovered,
          layer.parameterArithmetic(),
          layer.multiplyAdds());
    }
  }

  /** The summary of a network, which may be faulty. */
  public static NetworkSummary of(Network network) {
    ShapeInference shapes = ShapeInference.of(network);
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("input", "", "", network.input().batched(1).toString(), "", "", 0));
    shapes.layers().forEach(layer -> rows.add(Row.of(layer)));
    return new NetworkSummary(
        List.copyOf(rows), shapes.parameters(), shapes.multiplyAdds(), shapes.problem());
  }
}
