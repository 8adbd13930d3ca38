package org.lenetexplorer.debugger.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.lenetexplorer.debugger.Scope;
import org.lenetexplorer.debugger.UnresolvedException;
import org.lenetexplorer.tensor.Shape;

/** Elements of a tensor, as NumPy and PyTorch pick them; dimensions without a subscript are taken whole. */
record IndexTerm(Term target, List<Subscript> subscripts) implements Term {
  IndexTerm {
    subscripts = List.copyOf(subscripts);
  }

  @Override
  public Evaluation read(Scope scope) throws UnresolvedException {
    Evaluation whole = target.read(scope);
    check(whole.shape());
    List<Integer> kept = new ArrayList<>();
    int[] places = {0};
    for (int d = 0; d < whole.shape().rank(); d++) {
      Subscript subscript = subscript(d);
      int extent = whole.shape().extent(d);
      int count = subscript.count(extent);
      places = expand(places, extent, subscript.start(extent), count);
      if (subscript.isStretch()) {
        kept.add(count);
      }
    }
    int[] extents = kept.stream().mapToInt(Integer::intValue).toArray();
    return whole.select(Shape.of(extents), places);
  }

  private Subscript subscript(int dimension) {
    return dimension < subscripts.size()
        ? subscripts.get(dimension)
        : Subscript.stretch(OptionalInt.empty(), OptionalInt.empty());
  }

  private void check(Shape shape) throws UnresolvedException {
    if (subscripts.size() > shape.rank()) {
      throw new UnresolvedException(this + " has " + subscripts.size() + " indices, but " + target
          + " is " + shape + " with " + shape.rank() + " dimensions");
    }
    for (int d = 0; d < subscripts.size(); d++) {
      if (!subscripts.get(d).isInside(shape.extent(d))) {
        throw new UnresolvedException("index " + subscripts.get(d) + " in " + this
            + " is outside dimension " + d + " of " + target + ", which is " + shape);
      }
    }
  }

  /** Every place so far, followed by each of {@code count} elements of the next dimension. */
  private static int[] expand(int[] places, int extent, int start, int count) {
    int[] longer = new int[places.length * count];
    for (int i = 0; i < longer.length; i++) {
      longer[i] = places[i / count] * extent + start + i % count;
    }
    return longer;
  }

  @Override
  public int level() {
    return Operator.ATOM_LEVEL;
  }

  @Override
  public String toString() {
    return target.operand(Operator.ATOM_LEVEL)
        + subscripts.stream().map(Subscript::toString).collect(Collectors.joining(",", "[", "]"));
  }
}
