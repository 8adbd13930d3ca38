package org.lenetexplorer.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lenetexplorer.nn.Layer;
import org.lenetexplorer.nn.NamedLayer;
import org.lenetexplorer.nn.Network;
import org.lenetexplorer.nn.ShapeMismatchException;
import org.lenetexplorer.tensor.Shape;

/**
 * Makes a network of drafts, front to back. It follows the shape of one sample, both to derive what the file leaves out
 * and to refuse sizes that no array can hold; behind the first fault no shape is known any more.
 */
final class NetworkAssembly {
  private final BinaryInput input;
  private final Shape first;
  private final List<NamedLayer> layers = new ArrayList<>();
  private @Nullable Shape shape;
  private String fault = "";
  private long parameters;

  /**
   * Before the first layer.
   *
   * @param input names the file in refusals; not read from
   * @param first the shape of one sample, [C, H, W]
   */
  NetworkAssembly(BinaryInput input, Shape first) {
    this.input = input;
    this.first = first;
    this.shape = first;
  }

  /**
   * Adds a layer at the end.
   *
   * @throws FormatException if an argument is missing and can't be derived, arguments contradict each other, or parameters
   *     or output are larger than arrays can be
   */
  void add(LayerDraft draft) throws FormatException {
    Layer layer = layer(draft);
    layers.add(new NamedLayer(draft.name(), layer));
    count(layer, draft);
    follow(layer, draft);
  }

  private Layer layer(LayerDraft draft) throws FormatException {
    try {
      return draft.type().fromFile().make(new LayerValues(input, draft, shape, fault));
    } catch (IllegalArgumentException e) {
      throw input.fault(draft.place(), sentence(e), "");
    }
  }

  private void count(Layer layer, LayerDraft draft) throws FormatException {
    try {
      for (Shape parameter : layer.parameterShapes().values()) {
        parameters += parameter.size();
      }
    } catch (IllegalArgumentException e) {
      throw input.fault(draft.place(), "a parameter " + sentence(e), "");
    }
    if (parameters > Integer.MAX_VALUE) {
      throw input.refusal(
          draft.place(), parameters + " parameters up to here", "at most " + Integer.MAX_VALUE);
    }
  }

  private void follow(Layer layer, LayerDraft draft) throws FormatException {
    if (shape == null) {
      return;
    }
    try {
      shape = layer.outputShape(shape);
    } catch (ShapeMismatchException e) {
      shape = null;
      fault = draft.place() + " " + e.reason();
      return;
    } catch (IllegalArgumentException e) {
      throw input.fault(draft.place(), "the output " + sentence(e), "");
    }
    if (shape.rank() == 3 && longestSide(shape) > NetworkReader.LONGEST_SIDE) {
      throw input.refusal(
          draft.place(),
          "an output " + shape,
          "maps of at most " + NetworkReader.LONGEST_SIDE + " rows and columns");
    }
  }

  private static int longestSide(Shape maps) {
    return Math.max(maps.extent(1), maps.extent(2));
  }

  private static String sentence(IllegalArgumentException e) {
    return String.valueOf(e.getMessage());
  }

  Network network(String name) {
    return new Network(name, first, layers);
  }
}
