package org.lenetexplorer.ui.ledger;

import java.util.OptionalInt;
import org.lenetexplorer.tensor.Shape;

/**
 * How the numbers of a parameter lie on a flat sheet of cells. Kernels [O, C, H, W] are tiles with a cell left free between
 * them, the longer of O and C from left to right, a single line of them broken into rows; a matrix [O, I] has a row for each output; a vector is one row.
 *
 * @param tiles tiles from left to right
 * @param tileRows tiles from top to bottom
 * @param height rows of a tile
 * @param width columns of a tile
 * @param outputsAcross whether the tiles from left to right are the outputs
 */
record Sheet(int tiles, int tileRows, int height, int width, boolean outputsAcross) {

  static Sheet of(Shape shape) {
    return switch (shape.rank()) {
      case 4 -> {
        int kernels = Math.max(shape.extent(0), shape.extent(1));
        int rows = rowsFor(kernels);
        if (Math.min(shape.extent(0), shape.extent(1)) == 1 && rows > 1) {
          yield new Sheet(kernels / rows, rows, shape.extent(2), shape.extent(3), false);
        }
        boolean across = shape.extent(0) >= shape.extent(1);
        yield new Sheet(
            shape.extent(across ? 0 : 1),
            shape.extent(across ? 1 : 0),
            shape.extent(2),
            shape.extent(3),
            across);
      }
      case 2 -> new Sheet(1, 1, shape.extent(0), shape.extent(1), true);
      default -> new Sheet(1, 1, 1, shape.size(), true);
    };
  }

  /** Into how many full rows kernels are broken so that their cells come out large. */
  private static int rowsFor(int kernels) {
    int rows = (int) Math.sqrt(kernels);
    while (kernels % rows != 0) {
      rows--;
    }
    return rows;
  }

  /** Rows of cells, the free ones included. */
  int rows() {
    return tileRows * (height + gap()) - gap();
  }

  /** Columns of cells, the free ones included. */
  int columns() {
    return tiles * (width + gap()) - gap();
  }

  private int gap() {
    return hasGaps() ? 1 : 0;
  }

  /** Whether there are free cells between tiles. */
  boolean hasGaps() {
    return tiles * tileRows > 1;
  }

  /** Whether it is a single row, whose cells may be higher than wide. */
  boolean isLine() {
    return rows() == 1;
  }

  /** The place in row-major order of the number in a cell, or nothing in the free cells and outside. */
  OptionalInt placeAt(int row, int column) {
    if (row < 0 || column < 0 || row >= rows() || column >= columns()) {
      return OptionalInt.empty();
    }
    int y = row % (height + gap());
    int x = column % (width + gap());
    if (y >= height || x >= width) {
      return OptionalInt.empty();
    }
    int down = row / (height + gap());
    int across = column / (width + gap());
    int tile = outputsAcross ? across * tileRows + down : down * tiles + across;
    return OptionalInt.of((tile * height + y) * width + x);
  }

  private int tile(int place) {
    return place / (height * width);
  }

  /** The row of a number. */
  int row(int place) {
    int tile = tile(place);
    int down = outputsAcross ? tile % tileRows : tile / tiles;
    return down * (height + gap()) + place % (height * width) / width;
  }

  /** The column of a number. */
  int column(int place) {
    int tile = tile(place);
    int across = outputsAcross ? tile / tileRows : tile % tiles;
    return across * (width + gap()) + place % width;
  }

  /** The next number in a direction, over the free cells; the place itself at the edge. */
  int neighbour(int place, int rows, int columns) {
    int row = row(place) + rows;
    int column = column(place) + columns;
    OptionalInt next = placeAt(row, column);
    if (next.isEmpty()) {
      next = placeAt(row + rows, column + columns);
    }
    return next.orElse(place);
  }
}
