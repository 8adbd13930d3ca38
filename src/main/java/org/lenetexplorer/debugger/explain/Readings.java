package org.lenetexplorer.debugger.explain;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lenetexplorer.debugger.Debugger;
import org.lenetexplorer.debugger.Reading;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/** The tensors of one position, each looked up once, and planes cut out of them. */
final class Readings {
  private final Debugger debugger;
  private final Tensors tensors;
  private final Map<String, Reading> found = new HashMap<>();

  Readings(Debugger debugger) {
    this.debugger = debugger;
    tensors = Explainer.of(debugger.step()).tensors();
  }

  /** A tensor of which nothing may be computed. */
  Reading find(String name) {
    return found.computeIfAbsent(name, this::read);
  }

  private Reading read(String name) {
    boolean saved = tensors.value(name).isEmpty() && tensors.gradient(name).isEmpty();
    Tensor tensor = tensors.find(name);
    try {
      return saved ? saved(name, tensor) : debugger.scope().find(name);
    } catch (UnresolvedException e) {
      return new Reading(Tensor.zeros(tensor.shape()), 0);
    }
  }

  /** What a node keeps from forward exists as far as its output does. */
  private Reading saved(String name, Tensor tensor) throws UnresolvedException {
    String node = name.substring(0, name.lastIndexOf('.'));
    boolean scalar = tensors.softmax(name) != null;
    Reading output = debugger.scope().find(scalar ? node : node + ".output");
    return new Reading(tensor.copy(), scalar ? tensor.size() : output.computed());
  }

  Plane.Kind kind(String tensor) {
    if (tensor.endsWith(".grad")) {
      return Plane.Kind.GRADIENT;
    }
    if (tensor.equals("input")) {
      return Plane.Kind.PIXEL;
    }
    if (tensor.endsWith(".mask")) {
      return Plane.Kind.MASK;
    }
    boolean leaf = tensors.value(tensor).filter(v -> v.requiresGrad()).isPresent()
        && !tensor.endsWith(".output")
        && !tensor.equals("loss");
    return leaf ? Plane.Kind.KERNEL : Plane.Kind.VALUE;
  }

  /** The last one or two dimensions of a tensor at an index of the others. */
  Plane plane(String tensor, List<Integer> outer) {
    Shape shape = find(tensor).shape();
    int inner = shape.rank() - outer.size();
    int[] start = IntStream.range(0, shape.rank())
        .map(d -> d < outer.size() ? outer.get(d) : 0)
        .toArray();
    int size = 1;
    for (int d = outer.size(); d < shape.rank(); d++) {
      size *= shape.extent(d);
    }
    int first = shape.offset(start);
    int columns = inner == 2 ? shape.extent(shape.rank() - 1) : Plane.fold(size);
    List<ElementReference> cells = IntStream.range(first, first + size)
        .mapToObj(place -> ElementReference.of(tensor, shape, place))
        .toList();
    return plane(title(cells), cells, size / columns, columns);
  }

  /** Numbers of one tensor. */
  Plane plane(String title, List<ElementReference> cells, int rows, int columns) {
    String tensor = cells.get(0).tensor();
    Reading reading = find(tensor);
    double[] values = new double[cells.size()];
    BitSet computed = new BitSet();
    for (int i = 0; i < values.length; i++) {
      int place = cells.get(i).place(reading.shape());
      values[i] = reading.tensor().at(place);
      computed.set(i, reading.isComputed(place));
    }
    return new Plane(title, kind(tensor), rows, columns, cells, values, computed);
  }

  /** What elements of a tensor have in common: {@code fc1.weight[3]} for a row, {@code fc1.weight[·,7]} for a column. */
  static String title(List<ElementReference> cells) {
    ElementReference one = cells.get(0);
    int rank = one.index().size();
    String index = IntStream.range(0, rank)
        .mapToObj(d -> isSame(cells, d) ? String.valueOf(one.index().get(d)) : "·")
        .collect(Collectors.joining(","));
    String shown = index.replaceAll("(,?·)+$", "");
    return one.tensor() + (shown.isEmpty() ? "" : "[" + shown + "]");
  }

  private static boolean isSame(List<ElementReference> cells, int dimension) {
    Integer number = cells.get(0).index().get(dimension);
    return cells.stream().allMatch(cell -> cell.index().get(dimension).equals(number));
  }
}
