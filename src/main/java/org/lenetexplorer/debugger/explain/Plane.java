package org.lenetexplorer.debugger.explain;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Numbers in rows and columns [H, W]: a map, a kernel slice, a vector folded into rows, a single number. Some or all of them
 * may not have been computed. Cells are counted row by row from 0. It never changes.
 */
public final class Plane {
  /** What the numbers are. */
  public enum Kind {
    /** The image. */
    PIXEL,
    /** What layers put out, and what is formed of it on the way. */
    VALUE,
    /** Weights and biases. */
    KERNEL,
    /** Derivatives of the loss, and what is formed of them on the way. */
    GRADIENT,
    /** 1 where something passes, 0 where it does not. */
    MASK
  }

  private final String title;
  private final Kind kind;
  private final int rows;
  private final int columns;
  private final List<ElementReference> cells;
  private final double[] values;
  private final BitSet computed;

  /**
   * A plane.
   *
   * @param cells the numbers' names; none where they have no name
   * @param values as many as cells; shared, and not to be changed any more
   * @param computed the cells that have a value; shared as well
   */
  Plane(
      String title,
      Kind kind,
      int rows,
      int columns,
      List<ElementReference> cells,
      double[] values,
      BitSet computed) {
    if (rows * columns != values.length) {
      throw new IllegalArgumentException(
          title + ": " + values.length + " numbers do not make " + rows + " × " + columns);
    }
    this.title = title;
    this.kind = kind;
    this.rows = rows;
    this.columns = columns;
    this.cells = List.copyOf(cells);
    this.values = values;
    this.computed = computed;
  }

  /** How many columns a vector is folded into: few stand below each other, many make a rectangle without a gap. */
  static int fold(int count) {
    if (count <= 16) {
      return 1;
    }
    int rows = (int) Math.sqrt(count);
    while (count % rows != 0) {
      rows--;
    }
    return rows * rows * 8 < count ? 1 : count / rows;
  }

  /** What it is, {@code conv1.output[0,2]}. */
  public String title() {
    return title;
  }

  public Kind kind() {
    return kind;
  }

  public int rows() {
    return rows;
  }

  public int columns() {
    return columns;
  }

  /** How many numbers there are. */
  public int size() {
    return values.length;
  }

  /** Whether a cell has a value. */
  public boolean isComputed(int cell) {
    return computed.get(cell);
  }

  /** How many cells have a value. */
  public int computed() {
    return computed.cardinality();
  }

  /**
   * A number as the engine has it, or rounded to float32 if it is a sum of terms.
   *
   * @throws IllegalStateException if it is not computed
   */
  public float value(int cell) {
    return (float) exact(cell);
  }

  /**
   * The same in double precision.
   *
   * @throws IllegalStateException if it is not computed
   */
  public double exact(int cell) {
    if (!isComputed(cell)) {
      throw new IllegalStateException("cell " + cell + " of " + title + " is not computed");
    }
    return values[cell];
  }

  /** The name of a cell's number; of a partial sum the number that it is a part of. */
  public Optional<ElementReference> cell(int cell) {
    return cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(cell));
  }

  /** The largest absolute value that is finite; 0 where there is none. */
  public float limit() {
    double limit = 0;
    for (int i = computed.nextSetBit(0); i >= 0; i = computed.nextSetBit(i + 1)) {
      limit = Double.isFinite(values[i]) ? Math.max(limit, Math.abs(values[i])) : limit;
    }
    return (float) limit;
  }

  @Override
  public String toString() {
    return title + " " + rows + "×" + columns;
  }
}
