package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lenetexplorer.autograd.Parameters;
import org.lenetexplorer.tensor.Tensor;

/** Makes grids of the tensors as they are now; parts that several pages show are copied once. */
final class Grids {
  private record Part(String tensor, GridCells cells) {}

  private final Tensors tensors;
  private final Parameters parameters;
  private final Map<Part, Grid> made = new HashMap<>();

  Grids(Tensors tensors, Parameters parameters) {
    this.tensors = tensors;
    this.parameters = parameters;
  }

  /** The parts of tensors that elements lie in, a tensor each, in the order of the reads. */
  List<Grid> around(List<Factor.Read> reads) {
    Map<String, Set<Integer>> places = new LinkedHashMap<>();
    for (Factor.Read read : reads) {
      find(read.element().tensor())
          .ifPresent(tensor -> places
              .computeIfAbsent(read.element().tensor(), name -> new LinkedHashSet<>())
              .add(read.element().place(tensor.shape())));
    }
    List<Grid> grids = new ArrayList<>();
    places.forEach((name, inside) -> {
      Tensor tensor = tensors.find(name);
      grids.add(grid(name, tensor, GridCells.around(tensor.shape(), inside), tensor.size()));
    });
    return grids;
  }

  /**
   * The part of a tensor that an element lies in.
   *
   * @param reached places from 0 to here have values
   */
  Grid around(ElementReference element, Tensor tensor, int reached) {
    Set<Integer> place = Set.of(element.place(tensor.shape()));
    GridCells cells = GridCells.around(tensor.shape(), place);
    return Grid.of(element.tensor(), kind(element.tensor()), tensor, cells, reached);
  }

  /** A tensor that exists by this name; what an optimiser is about to remember does not. */
  private Optional<Tensor> find(String name) {
    return name.endsWith(".after") ? Optional.empty() : Optional.of(tensors.find(name));
  }

  private Grid grid(String name, Tensor tensor, GridCells cells, int reached) {
    return made.computeIfAbsent(
        new Part(name, cells), part -> Grid.of(name, kind(name), tensor, cells, reached));
  }

  private Grid.Kind kind(String name) {
    if (name.equals("input")) {
      return Grid.Kind.PIXEL;
    }
    if (name.endsWith(".grad")) {
      return Grid.Kind.GRADIENT;
    }
    if (parameters.find(name).isPresent()) {
      return Grid.Kind.WEIGHT;
    }
    boolean remembered = parameters.all().stream().anyMatch(p -> name.startsWith(p.name() + "."));
    return remembered ? Grid.Kind.GRADIENT : Grid.Kind.VALUE;
  }
}
