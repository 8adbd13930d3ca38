package org.lenetexplorer.ui.model;

import java.util.List;
import java.util.Locale;
import org.lenetexplorer.nn.LayerShapes;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;

/** Keeps edits from making a layer so large that the program would run out of memory. */
final class NetworkSize {
  /** Parameters of a layer, and numbers that it puts out. */
  static final int MOST_NUMBERS = 10_000_000;

  private NetworkSize() {}

  /** Why a network is too large, as a sentence; empty if it is not, or no larger than the one before. */
  static String refusal(Network before, Network after) {
    List<NamedLayer> layers = after.layers();
    for (int i = 0; i < layers.size(); i++) {
      long trained = parameters(layers.get(i));
      if (trained > MOST_NUMBERS
          && (i >= before.layers().size()
              || trained > parameters(before.layers().get(i)))) {
        return sentence(layers.get(i).name(), "train", trained);
      }
    }
    long largestBefore = largestOutput(ShapeInference.of(before).layers());
    List<LayerShapes> known = ShapeInference.of(after).layers();
    for (LayerShapes shapes : known) {
      if (shapes.output().size() > Math.max(MOST_NUMBERS, largestBefore)) {
        return sentence(shapes.name(), "put out", shapes.output().size());
      }
    }
    return "";
  }

  private static long parameters(NamedLayer named) {
    return named.layer().parameterShapes().values().stream()
        .mapToLong(Shape::size)
        .sum();
  }

  private static long largestOutput(List<LayerShapes> known) {
    return known.stream().mapToLong(shapes -> shapes.output().size()).max().orElse(0);
  }

  private static String sentence(String layer, String verb, long numbers) {
    return String.format(
        Locale.ROOT,
        "%s would %s %,d numbers; a layer can have at most %,d.",
        layer,
        verb,
        numbers,
        MOST_NUMBERS);
  }
}
