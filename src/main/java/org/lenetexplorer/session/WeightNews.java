package org.lenetexplorer.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/** Says which layers kept their weights through an edit, and which have new ones. */
final class WeightNews {
  private WeightNews() {}

  /**
   * A sentence or two; empty if the network has no parameters.
   *
   * @param before the weights before the edit
   * @param network the network after it
   * @param carried the weights that it took over
   */
  static String of(Map<String, Tensor> before, Network network, Map<String, Tensor> carried) {
    List<String> kept = new ArrayList<>();
    List<String> drawn = new ArrayList<>();
    for (NamedLayer named : network.layers()) {
      Map<String, Shape> shapes = named.layer().parameterShapes();
      if (shapes.isEmpty()) {
        continue;
      }
      boolean all =
          shapes.keySet().stream().allMatch(name -> carried.containsKey(named.name() + "." + name));
      if (all) {
        kept.add(named.name());
      } else {
        drawn.add(named.name() + change(before, named, shapes));
      }
    }
    return text(kept, drawn);
  }

  private static String change(
      Map<String, Tensor> before, NamedLayer named, Map<String, Shape> shapes) {
    Tensor old = before.get(named.name() + ".weight");
    Shape now = shapes.get("weight");
    return old == null || now == null || old.shape().equals(now)
        ? ""
        : " (weight " + old.shape() + " became " + now + ")";
  }

  private static String text(List<String> kept, List<String> drawn) {
    if (drawn.isEmpty()) {
      return kept.isEmpty() ? "" : "All weights were kept.";
    }
    String fresh = "New weights: " + String.join(", ", drawn) + ".";
    return kept.isEmpty() ? fresh : "Weights kept: " + String.join(", ", kept) + ". " + fresh;
  }
}
