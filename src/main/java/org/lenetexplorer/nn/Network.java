package org.lenetexplorer.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lenetexplorer.tensor.Shape;

/**
 * A chain of layers behind an input of fixed shape. It is a plain value and may be faulty: whether the shapes fit is said by
 * {@link ShapeInference}, so that a network can be built and mended step by step.
 *
 * @param name what the network is called
 * @param input the shape of one sample, [C, H, W]
 * @param layers the layers from input to output
 */
public record Network(String name, Shape input, List<NamedLayer> layers) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the input is not [C, H, W] with every extent at least 1
   */
  public Network {
    if (input.rank() != 3 || input.size() < 1) {
      throw new IllegalArgumentException(
          "the input " + input + " must be [channels, height, width], each at least 1");
    }
    layers = List.copyOf(layers);
  }

  /** The parameters' shapes by full name, {@code conv1.weight}, in the order of PyTorch's {@code parameters()}. */
  public Map<String, Shape> parameterShapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (NamedLayer named : layers) {
      named
          .layer()
          .parameterShapes()
          .forEach((name, shape) -> shapes.put(named.name() + "." + name, shape));
    }
    return shapes;
  }

  /** The network with one layer's fault mended. */
  public Network repaired(ShapeProblem problem) {
    List<NamedLayer> changed = new java.util.ArrayList<>(layers);
    int index = problem.index();
    String layerName = index < layers.size() ? layers.get(index).name() : "";
    if (problem.repair() instanceof Repair.Replace replace) {
      changed.set(index, new NamedLayer(layerName, replace.layer()));
    } else if (problem.repair() instanceof Repair.InsertBefore insert) {
      changed.add(index, new NamedLayer(unusedName(insert.layer()), insert.layer()));
    } else if (problem.repair() instanceof Repair.Rename rename) {
      changed.set(index, new NamedLayer(rename.name(), layers.get(index).layer()));
    } else if (problem.repair() instanceof Repair.MoveTo move) {
      changed.add(move.index(), changed.remove(index));
    } else {
      changed.remove(index);
    }
    return new Network(name, input, changed);
  }

  /** A name for a new layer that no other has: {@code conv3}, {@code flatten}. */
  public String unusedName(Layer layer) {
    String stem = stem(layer);
    List<String> taken = layers.stream().map(NamedLayer::name).toList();
    if (layer instanceof Flatten && !taken.contains(stem)) {
      return stem;
    }
    int number = 1;
    while (taken.contains(stem + number)) {
      number++;
    }
    return stem + number;
  }

  private static String stem(Layer layer) {
    if (layer instanceof Conv2d) {
      return "conv";
    }
    if (layer instanceof MaxPool2d || layer instanceof AvgPool2d) {
      return "pool";
    }
    if (layer instanceof Linear) {
      return "fc";
    }
    return layer.type().toLowerCase(java.util.Locale.ROOT);
  }

  /** The network in the layout of PyTorch's {@code print(net)}. */
  public String toPyTorch() {
    if (layers.isEmpty()) {
      return name + "()";
    }
    return layers.stream()
        .map(named -> "  (" + named.name() + "): " + named.layer().toPyTorch() + "\n")
        .collect(Collectors.joining("", name + "(\n", ")"));
  }
}
