package org.lenetexplorer.debugger.explain;

/**
 * A rectangle of cells of a plane.
 *
 * @param row its first row
 * @param column its first column
 * @param rows at least 1
 * @param columns at least 1
 */
public record Patch(int row, int column, int rows, int columns) {
  /** Whether a cell lies in it. */
  public boolean contains(int otherRow, int otherColumn) {
    return otherRow >= row
        && otherRow < row + rows
        && otherColumn >= column
        && otherColumn < column + columns;
  }
}
