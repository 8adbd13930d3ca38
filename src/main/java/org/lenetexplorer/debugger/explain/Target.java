package org.lenetexplorer.debugger.explain;

import java.util.List;
import java.util.stream.IntStream;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.autograd.Variable;
import org.lenetexplorer.autograd.function.FlattenFunction;
import org.lenetexplorer.autograd.function.LinearFunction;
import org.lenetexplorer.tensor.Shape;

/**
 * The numbers that a section computes: a stretch of a tensor.
 *
 * @param node the layer
 * @param input the input whose gradient it is, or −1 for the output
 * @param section with places that exist
 * @param maps how many stretches of this kind there are
 * @param channels how many input channels, for kernels; else 1
 * @param first the place of the first number, in row-major order
 * @param rows of the stretch
 * @param columns of the stretch
 */
record Target(
    Node node,
    int input,
    Section section,
    int maps,
    int channels,
    int first,
    int rows,
    int columns) {

  /**
   * The stretch of a section, whose places are moved to the nearest that exist.
   *
   * @throws IllegalArgumentException if there is no such gradient
   */
  static Target of(Node node, Section section) {
    int input = section.way() == Section.Way.FORWARD ? -1 : input(node, section.way());
    Shape shape = (input < 0 ? node.output() : node.input(input)).shape();
    if (section.way() == Section.Way.WEIGHT) {
      return ofWeight(node, input, section, shape);
    }
    if (shape.rank() <= 1) {
      int map = clamp(section.map(), shape.size());
      return new Target(node, input, section.at(map, 0), shape.size(), 1, map, 1, 1);
    }
    int sample = clamp(section.sample(), shape.extent(0));
    int start = sample * shape.sampleSize();
    if (shape.rank() == 4) {
      int map = clamp(section.map(), shape.extent(1));
      int plane = shape.extent(2) * shape.extent(3);
      return new Target(
          node,
          input,
          new Section(section.layer(), section.way(), map, 0, sample),
          shape.extent(1),
          1,
          start + map * plane,
          shape.extent(2),
          shape.extent(3));
    }
    return ofVector(node, input, section, sample, start, shape.sampleSize());
  }

  /** Of a vector one number where it is a sum, the stretch of one map where maps are laid one after another, otherwise all. */
  private static Target ofVector(
      Node node, int input, Section section, int sample, int start, int size) {
    Shape source = node.input(0).shape();
    int maps = 1;
    if (node.function() instanceof LinearFunction) {
      maps = size;
    } else if (node.function() instanceof FlattenFunction && source.rank() == 4) {
      maps = source.extent(1);
    }
    int stretch = size / maps;
    int map = clamp(section.map(), maps);
    boolean strip = maps > 1 && stretch > 1;
    int columns = strip ? stretch : Plane.fold(stretch);
    return new Target(
        node,
        input,
        new Section(section.layer(), section.way(), map, 0, sample),
        maps,
        1,
        start + map * stretch,
        stretch / columns,
        columns);
  }

  private static Target ofWeight(Node node, int input, Section section, Shape shape) {
    int map = clamp(section.map(), shape.extent(0));
    if (shape.rank() < 4) {
      int count = shape.extent(1);
      int columns = Plane.fold(count);
      return new Target(
          node,
          input,
          section.at(map, 0),
          shape.extent(0),
          1,
          map * count,
          count / columns,
          columns);
    }
    int channel = clamp(section.channel(), shape.extent(1));
    int plane = shape.extent(2) * shape.extent(3);
    return new Target(
        node,
        input,
        section.at(map, channel),
        shape.extent(0),
        shape.extent(1),
        (map * shape.extent(1) + channel) * plane,
        shape.extent(2),
        shape.extent(3));
  }

  private static int clamp(int place, int count) {
    return Math.max(0, Math.min(count - 1, place));
  }

  private static int input(Node node, Section.Way way) {
    int input = input(way);
    if (input >= node.inputs().size() || !named(node, way) || !node.needsGrad(input)) {
      throw new IllegalArgumentException(
          node.name() + " computes no gradient of its " + way.word());
    }
    return input;
  }

  private static int input(Section.Way way) {
    return switch (way) {
      case INPUT -> 0;
      case WEIGHT -> 1;
      case BIAS -> 2;
      case FORWARD -> -1;
    };
  }

  private static boolean named(Node node, Section.Way way) {
    return way == Section.Way.INPUT || node.function().inputName(input(way)).equals(way.word());
  }

  /** Whether a layer can be laid open in a way. */
  static boolean has(Node node, Section.Way way) {
    int input = input(way);
    return way == Section.Way.FORWARD
        || (input < node.inputs().size() && named(node, way) && node.needsGrad(input));
  }

  /** The variable whose value or gradient it is. */
  Variable variable() {
    return input < 0 ? node.output() : node.input(input);
  }

  boolean backward() {
    return input >= 0;
  }

  /** The tensor's name. */
  String tensor() {
    return backward() ? TensorNames.gradient(variable()) : TensorNames.value(variable());
  }

  int size() {
    return rows * columns;
  }

  /** The names of the numbers. */
  List<ElementReference> cells() {
    return IntStream.range(first, first + size())
        .mapToObj(place -> ElementReference.of(tensor(), variable().shape(), place))
        .toList();
  }

  /** The stretch's name, {@code conv1.output[0,2]}, {@code flatten.output[0,25–49]}. */
  String title() {
    List<ElementReference> cells = cells();
    Shape shape = variable().shape();
    boolean strip = shape.rank() == 2 && size() > 1 && size() < shape.extent(1);
    if (!strip) {
      return Readings.title(cells);
    }
    int from = cells.get(0).index().get(1);
    return tensor() + "[" + cells.get(0).index().get(0) + "," + from + "–" + (from + size() - 1)
        + "]";
  }

  /** The terms of a number. */
  Terms terms(int cell) {
    Arithmetic arithmetic = Arithmetics.of(node.function());
    return backward()
        ? arithmetic.backward(node, input, first + cell)
        : arithmetic.forward(node, first + cell);
  }
}
