package org.lenetexplorer.debugger.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The terms of all cells of a target that read the same maps, as they are gathered: their sum in each cell, and what they read. */
final class Bundle {
  private final int cells;
  private final double[] sums;
  private final Map<Slice, Reads> reads = new LinkedHashMap<>();
  private final BitSet open = new BitSet();
  private final BitSet passed = new BitSet();
  private final BitSet seen = new BitSet();
  private boolean gated;

  /** The last dimensions of a tensor at an index of the first ones. */
  record Slice(String tensor, List<Integer> outer) {
    static Slice of(ElementReference element) {
      List<Integer> index = element.index();
      int inner = index.size() >= 3 ? 2 : Math.min(1, index.size());
      return new Slice(element.tensor(), index.subList(0, index.size() - inner));
    }
  }

  /** Which elements of a slice are read, by which cells. */
  private static final class Reads {
    private final int[] least;
    private final int[] most;
    private final int inner;
    private final BitSet used = new BitSet();
    private final ElementReference one;

    Reads(int cells, ElementReference first) {
      least = new int[2 * cells];
      most = new int[2 * cells];
      java.util.Arrays.fill(least, Integer.MAX_VALUE);
      java.util.Arrays.fill(most, -1);
      one = first;
      inner = first.index().size() >= 3 ? 2 : Math.min(1, first.index().size());
    }

    /** Notes that a cell reads an element; returns the element's place in the slice. */
    int add(int cell, ElementReference element, int columns) {
      int row = 0;
      int column = 0;
      List<Integer> index = element.index();
      if (inner == 2) {
        row = index.get(index.size() - 2);
        column = index.get(index.size() - 1);
      } else if (inner == 1) {
        row = index.get(index.size() - 1) / columns;
        column = index.get(index.size() - 1) % columns;
      }
      used.set(row * columns + column);
      least[2 * cell] = Math.min(least[2 * cell], row);
      least[2 * cell + 1] = Math.min(least[2 * cell + 1], column);
      most[2 * cell] = Math.max(most[2 * cell], row);
      most[2 * cell + 1] = Math.max(most[2 * cell + 1], column);
      return row * columns + column;
    }

    boolean isSingle() {
      return inner < 2 && used.cardinality() == 1;
    }

    List<Optional<Patch>> patches() {
      return IntStream.range(0, least.length / 2).mapToObj(this::patch).toList();
    }

    private Optional<Patch> patch(int cell) {
      if (most[2 * cell] < 0) {
        return Optional.empty();
      }
      if (isSingle()) {
        return Optional.of(new Patch(0, 0, 1, 1));
      }
      int row = least[2 * cell];
      int column = least[2 * cell + 1];
      return Optional.of(
          new Patch(row, column, most[2 * cell] - row + 1, most[2 * cell + 1] - column + 1));
    }
  }

  Bundle(int cells) {
    this.cells = cells;
    sums = new double[cells];
  }

  /** Adds a term of a cell; its value counts only where the cell is reached, its operands always. */
  void add(int cell, Term term, boolean reached, Readings readings) {
    int place = -1;
    for (Factor.Read one : term.reads()) {
      Slice slice = Slice.of(one.element());
      Reads all = reads.computeIfAbsent(slice, s -> new Reads(cells, one.element()));
      int here = all.add(cell, one.element(), columns(one.element(), readings));
      place = place < 0 ? here : place;
    }
    boolean blocked = term.blocked();
    gated |= blocked || term.factors().stream().anyMatch(Factor.Gate.class::isInstance);
    if (reached) {
      sums[cell] += term.exact();
      seen.set(Math.max(0, place));
      if (!blocked) {
        open.set(cell);
        passed.set(Math.max(0, place));
      }
    }
  }

  private static int columns(ElementReference element, Readings readings) {
    int rank = element.index().size();
    var shape = readings.find(element.tensor()).shape();
    return rank >= 3 ? shape.extent(rank - 1) : rank == 0 ? 1 : Plane.fold(shape.extent(rank - 1));
  }

  /** What is read: whole maps, and behind them kernels; of vectors a single number where only one is used. */
  List<Operand> operands(Readings readings, boolean turned) {
    List<Operand> operands = new ArrayList<>();
    reads.forEach((slice, all) -> {
      Plane plane = all.isSingle()
          ? readings.plane(Readings.title(List.of(all.one)), List.of(all.one), 1, 1)
          : readings.plane(slice.tensor(), slice.outer());
      boolean kernel = plane.kind() == Plane.Kind.KERNEL;
      operands.add(new Operand(plane, kernel && turned, all.patches()));
    });
    operands.sort(Comparator.comparing(operand -> operand.plane().kind() == Plane.Kind.KERNEL));
    return operands;
  }

  double[] sums() {
    return sums;
  }

  /** Whether conditions let terms through or not. */
  boolean gated() {
    return gated;
  }

  /** The cells in which a condition lets something through. */
  BitSet open() {
    return open;
  }

  /** The places of what is read that a condition lets through. */
  BitSet passed() {
    return passed;
  }

  /** The places of what is read that cells reached have asked for. */
  BitSet seen() {
    return seen;
  }
}
