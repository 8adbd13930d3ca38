package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lenetexplorer.autograd.Node;
import org.lenetexplorer.train.Operation;

/**
 * Which cell of a result the pointer means by a cell that the result is made of: the middle one of all whose window covers
 * it.
 */
final class Moves {
  private static final int NONE = -1;

  private final Making making;
  private final Grid result;

  Moves(Making making, Grid result) {
    this.making = making;
    this.result = result;
  }

  /** The moves of the grids of a page, by tensor; only those that lead somewhere. */
  Map<String, List<Integer>> of(ElementReference element, Page page, List<Term> terms) {
    Map<String, List<Integer>> moves = new HashMap<>();
    for (Grid grid : page.grids()) {
      List<Integer> cells = of(element, grid, page, terms);
      if (cells.stream().anyMatch(cell -> cell != NONE)) {
        moves.put(grid.tensor(), cells);
      }
    }
    return moves;
  }

  private List<Integer> of(ElementReference element, Grid grid, Page page, List<Term> terms) {
    if (result.count() < 2) {
      return List.of();
    }
    if (isAligned(element, grid, page, terms)) {
      return IntStream.range(0, grid.count()).boxed().toList();
    }
    return readers(grid)
        .map(readers -> IntStream.range(0, grid.count())
            .mapToObj(cell -> middle(readers.apply(grid.place(cell))))
            .toList())
        .orElse(List.of());
  }

  /** Whether the element reads the cell that lies where it lies itself. */
  private boolean isAligned(ElementReference element, Grid grid, Page page, List<Term> terms) {
    int own = result.cell(element).orElseThrow();
    boolean alike = grid.count() == result.count() && grid.columns() == result.columns();
    return alike
        && page.cards().size() <= 3
        && page.cards().stream()
            .flatMap(card -> terms.get(card.term()).reads().stream())
            .map(read -> grid.cell(read.element()))
            .allMatch(cell -> cell.isEmpty() || cell.getAsInt() == own);
  }

  /** What reads a place of a grid's tensor, as cells of the result. */
  private Optional<IntFunction<List<Integer>>> readers(Grid grid) {
    if (making.operation() instanceof Operation.Forward forward) {
      Node node = forward.node();
      for (int i = 0; i < node.inputs().size(); i++) {
        int input = i;
        if (TensorNames.value(node.input(i)).equals(grid.tensor())) {
          Arithmetic arithmetic = Arithmetics.of(node.function());
          return Optional.of(place -> arithmetic
              .touched(node, input, place)
              .places()
              .mapToObj(result::cellAt)
              .flatMapToInt(OptionalInt::stream)
              .boxed()
              .toList());
        }
      }
      return Optional.empty();
    }
    boolean delta = making.operation() instanceof Operation.Backward
        && grid.isMap()
        && grid.tensor().equals(TensorNames.gradient(making.part().node().output()));
    return delta ? Optional.of(this::sentTo) : Optional.empty();
  }

  private List<Integer> sentTo(int place) {
    return Provenance.sentTo(making.part().node(), making.part().input(), place).stream()
        .map(result::cell)
        .flatMapToInt(OptionalInt::stream)
        .boxed()
        .toList();
  }

  /** The cell nearest to the middle of these; none if there are none, or all. */
  private int middle(List<Integer> cells) {
    if (cells.isEmpty() || cells.size() == result.count()) {
      return NONE;
    }
    List<int[]> places = new ArrayList<>();
    cells.forEach(cell -> places.add(new int[] {cell / result.columns(), cell % result.columns()}));
    double row = places.stream().mapToInt(place -> place[0]).average().orElse(0);
    double column = places.stream().mapToInt(place -> place[1]).average().orElse(0);
    int best = NONE;
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < places.size(); i++) {
      double distance = Math.hypot(places.get(i)[0] - row, places.get(i)[1] - column);
      if (distance < nearest) {
        nearest = distance;
        best = cells.get(i);
      }
    }
    return best;
  }
}
