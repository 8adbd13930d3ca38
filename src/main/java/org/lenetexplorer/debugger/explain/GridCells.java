package org.lenetexplorer.debugger.explain;

import java.util.Collection;
import java.util.OptionalInt;
import org.lenetexplorer.tensor.Shape;

/**
 * Which elements of a tensor the cells of a grid show: places first, first + step, first + 2·step, …
 *
 * ,:]param first the place in the tensor of cell 0
 * ,:]param step from one cell to the next
 * ,:]param count cells
 * ,:]param rows cells from top to bottom
 * ,:]param columns cells from left to right
 * ,:]param map whether rows and columns are dimensions of the tensor
 * ,:]param brackets the index with a colon for each dimension that runs, {,:]code [0,2,:,:]}
 */
record GridCells(
    int first, int step, int count, int rows, int columns, boolean map, String brackets) {
  /** A vector up to this length stands upright in one column. */
  private static final int UPRIGHT = 12;

  /** A matrix larger than this is not drawn as a whole. */
  private static final int LARGEST = 4096;

  /**
   * The part of a tensor that shows these places: the map of the first of them in a tensor of three or more dimensions, the one
   * row or column they lie in, otherwise all of it.
   *
   * ,:]throws java.util.NoSuchElementException if there are none
   */
  static GridCells around(Shape shape, Collection<Integer> places) {
    int one = places.iterator().next();
    if (shape.rank() >= 3) {
      return plane(shape, one);
    }
    if (shape.rank() < 2) {
      return vector(0, 1, shape.size(), "");
    }
    int width = shape.extent(1);
    int height = shape.extent(0);
    if (height == 1) {
      return vector(0, 1, width, "[0,:]");
    }
    if (places.stream().allMatch(place -> place / width == one / width)) {
      return row(one / width, width);
    }
    if (places.stream().allMatch(place -> place % width == one % width)) {
      return vector(one % width, width, height, "[:," + one % width + "]");
    }
    return shape.size() > LARGEST
        ? row(one / width, width)
        : new GridCells(0, 1, shape.size(), height, width, true, "");
  }

  private static GridCells row(int row, int width) {
    return vector(row * width, 1, width, "[" + row + ",:]");
  }

  private static GridCells plane(Shape shape, int place) {
    int height = shape.extent(shape.rank() - 2);
    int width = shape.extent(shape.rank() - 1);
    int[] index = shape.index(place);
    StringBuilder brackets = new StringBuilder("[");
    for (int d = 0; d < shape.rank() - 2; d++) {
      brackets.append(index[d]).append(',');
    }
    int plane = height * width;
    return new GridCells(
        place / plane * plane,
        1,
        plane,
        height,
        width,
        true,
        brackets.append(":,:]").toString());
  }

  private static GridCells vector(int first, int step, int count, String brackets) {
    int columns = count <= UPRIGHT ? 1 : columns(count);
    int rows = (count + columns - 1) / columns;
    return new GridCells(first, step, count, rows, columns, false, brackets);
  }

  /** A length of lines that divides the count and makes them a little wider than high; without one, the last stays short. */
  private static int columns(int count) {
    int root = (int) Math.ceil(Math.sqrt(count));
    for (int columns = root; columns <= 2 * root; columns++) {
      if (count % columns == 0) {
        return columns;
      }
    }
    return root;
  }

  /** The place in the tensor of a cell. */
  int place(int cell) {
    return first + cell * step;
  }

  /** The cell that shows a place. */
  OptionalInt cell(int place) {
    int distance = place - first;
    boolean inside = distance >= 0 && distance % step == 0 && distance / step < count;
    return inside ? OptionalInt.of(distance / step) : OptionalInt.empty();
  }
}
