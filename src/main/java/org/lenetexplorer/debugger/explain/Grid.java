package org.lenetexplorer.debugger.explain;

import java.util.Objects;
import java.util.OptionalInt;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;

/**
 * A part of a tensor that can be drawn as rows and columns: one map of a stack, or a vector wrapped into lines of equal length.
 * The values are copies; cells that have none hold 0 and say that they are not computed.
 */
public final class Grid {
  /** What the numbers of a tensor are. */
  public enum Kind {
    /** The image read. */
    PIXEL,
    /** Outputs of layers. */
    VALUE,
    /** Parameters. */
    WEIGHT,
    /** Derivatives of the loss, and what an optimiser remembers of them. */
    GRADIENT
  }

  private final String tensor;
  private final Kind kind;
  private final Shape shape;
  private final GridCells cells;
  private final float[] values;
  private final boolean[] computed;
  private final float limit;

  private Grid(
      String tensor,
      Kind kind,
      Shape shape,
      GridCells cells,
      float[] values,
      boolean[] computed,
      float limit) {
    this.tensor = tensor;
    this.kind = kind;
    this.shape = shape;
    this.cells = cells;
    this.values = values;
    this.computed = computed;
    this.limit = limit;
  }

  /**
   * Copies cells out of a tensor.
   *
   * @param reached places of the tensor from 0 to here have values
   */
  static Grid of(String name, Kind kind, Tensor tensor, GridCells cells, int reached) {
    float[] values = new float[cells.count()];
    boolean[] computed = new boolean[cells.count()];
    for (int cell = 0; cell < values.length; cell++) {
      computed[cell] = cells.place(cell) < reached;
      values[cell] = computed[cell] ? tensor.at(cells.place(cell)) : 0;
    }
    float limit = 0;
    for (int place = 0; place < Math.min(reached, tensor.size()); place++) {
      float size = Math.abs(tensor.at(place));
      limit = Float.isFinite(size) && size > limit ? size : limit;
    }
    return new Grid(name, kind, tensor.shape(), cells, values, computed, limit);
  }

  /** The tensor's name. */
  public String tensor() {
    return tensor;
  }

  public Kind kind() {
    return kind;
  }

  /** Which part of the tensor it is, {@code conv1.output[0,2,:,:]}; the name alone if it is the whole. */
  public String title() {
    return tensor + cells.brackets();
  }

  public int rows() {
    return cells.rows();
  }

  public int columns() {
    return cells.columns();
  }

  /** How many cells hold an element; fewer than rows × columns where the last line of a vector is not full. */
  public int count() {
    return cells.count();
  }

  /** Whether it is a map, rather than a wrapped vector: then rows and columns are those of the tensor. */
  public boolean isMap() {
    return cells.map();
  }

  /** The element in a cell, numbered row after row. */
  public ElementReference element(int cell) {
    return ElementReference.of(tensor, shape, cells.place(Objects.checkIndex(cell, count())));
  }

  /** The cell that holds an element, if it is in this part. */
  public OptionalInt cell(ElementReference element) {
    if (!element.tensor().equals(tensor) || element.index().size() != shape.rank()) {
      return OptionalInt.empty();
    }
    return cells.cell(element.place(shape));
  }

  /** Whether a cell has a value. */
  public boolean isComputed(int cell) {
    return computed[cell];
  }

  /** Whether every cell has a value. */
  public boolean isWhole() {
    for (boolean has : computed) {
      if (!has) {
        return false;
      }
    }
    return true;
  }

  /** The value in a cell; 0 where it is not computed. */
  public float value(int cell) {
    return values[cell];
  }

  /** The largest absolute value of the whole tensor, which gets the full colour. */
  public float limit() {
    return limit;
  }

  /** The place in the tensor of a cell, in row-major order. */
  int place(int cell) {
    return cells.place(cell);
  }

  /** The cell that holds a place of the tensor, if it is in this part. */
  OptionalInt cellAt(int place) {
    return cells.cell(place);
  }

  @Override
  public String toString() {
    return title() + " " + rows() + " × " + columns();
  }
}
