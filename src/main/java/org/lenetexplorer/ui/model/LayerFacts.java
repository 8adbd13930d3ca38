package org.lenetexplorer.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lenetexplorer.nn.Conv2d;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.LayerShapes;
import org.lenetexplorer.nn.Linear;
import org.lenetexplorer.nn.ReceptiveField;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.ui.model.InspectorModel.Fact;

/** What follows from a layer's arguments, as arithmetic with its numbers. */
final class LayerFacts {
  private static final int FLOAT_BYTES = 4;

  private LayerFacts() {}

  /**
   * The facts of a layer whose shapes are known.
   *
   * @param layer its place in the network, from 0
   */
  static List<Fact> of(ShapeInference shapes, int layer) {
    LayerShapes known = shapes.layers().get(layer);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("output", known.output().batched(1).toString()));
    facts.add(new Fact("because", known.derivation()));
    if (!known.uncovered().isEmpty()) {
      facts.add(new Fact("left out", known.uncovered()));
    }
    facts.add(new Fact("parameters", orNone(known.parameterArithmetic())));
    facts.add(new Fact("mult-adds", multiplyAdds(known)));
    facts.add(new Fact("receptive field", receptiveField(shapes, layer)));
    facts.add(new Fact("memory", memory(known.output())));
    return List.copyOf(facts);
  }

  /** The facts of a layer that does not fit, or whose input is not known. */
  static List<Fact> ofUnknown(Layer layer) {
    return List.of(
        new Fact("output", "unknown"), new Fact("parameters", orNone(layer.parameterArithmetic())));
  }

  /** The facts of the input [C, H, W]. */
  static List<Fact> ofInput(Shape input) {
    return List.of(
        new Fact("output", input.batched(1) + "  (N, C, H, W)"), new Fact("memory", memory(input)));
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }

  private static String multiplyAdds(LayerShapes shapes) {
    String product = "none";
    if (shapes.layer() instanceof Conv2d conv) {
      product = factors(shapes.output()) + "·(" + conv.inChannels() + "·"
          + conv.kernelSize().height() + "·" + conv.kernelSize().width() + ")";
    } else if (shapes.layer() instanceof Linear linear) {
      product = linear.outFeatures() + "·" + linear.inFeatures();
    }
    return shapes.multiplyAdds() == 0 ? product : product + " = " + grouped(shapes.multiplyAdds());
  }

  private static String receptiveField(ShapeInference shapes, int layer) {
    ReceptiveField field = ReceptiveField.of(shapes, layer);
    Shape input = shapes.layers().get(0).input();
    String all = input.extent(1) + " × " + input.extent(2);
    return field.isEverything()
        ? "each number sees " + ArgumentLimits.words(field.size()) + " of the input's " + all
        : "each cell sees " + ArgumentLimits.words(field.size()) + " of the input's " + all;
  }

  private static String memory(Shape output) {
    return factors(output) + "·" + FLOAT_BYTES + " = " + grouped((long) output.size() * FLOAT_BYTES)
        + " bytes";
  }

  private static String factors(Shape shape) {
    return shape.toProduct().replace(" × ", "·");
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
