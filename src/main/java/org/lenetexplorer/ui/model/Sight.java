package org.lenetexplorer.ui.model;

import java.util.List;
import java.util.Optional;
import org.lenetexplorer.nn.LayerShapes;
import org.lenetexplorer.nn.ReceptiveField;
import org.lenetexplorer.nn.ShapeInference;
import org.lenetexplorer.tensor.Shape;

/**
 * What one cell of a layer's output depends on, and what the layer never reads.
 *
 * @param input the part of the network's input that the cell sees
 * @param window the part of the layer's own input that it sees
 * @param rows rows of the layer's input maps that it never reads
 * @param columns columns of the layer's input maps that it never reads
 */
public record Sight(Area input, Area window, List<Integer> rows, List<Integer> columns) {
  /**
   * A rectangle of cells.
   *
   * @param row the first row, from 0
   * @param column the first column, from 0
   */
  public record Area(int row, int column, int height, int width) {
    private static Area of(ReceptiveField field, int row, int column) {
      ReceptiveField.Range rows = field.rows(row);
      ReceptiveField.Range columns = field.columns(column);
      return new Area(rows.from(), columns.from(), rows.size(), columns.size());
    }

    /** As words: {@code rows 2 to 6, columns 0 to 4}. */
    String words() {
      return "rows " + row + " to " + (row + height - 1) + ", columns " + column + " to "
          + (column + width - 1);
    }
  }

  /**
   * What a cell sees, if the shapes up to its layer are known.
   *
   * @param layer its place in the network, from 0
   * @param row of the cell; below 0 for the one in the middle
   * @param column of the cell
   */
  public static Optional<Sight> of(ShapeInference shapes, int layer, int row, int column) {
    if (layer < 0 || layer >= shapes.layers().size()) {
      return Optional.empty();
    }
    LayerShapes own = shapes.layers().get(layer);
    Shape output = own.output();
    boolean maps = output.rank() == 3;
    int down = row >= 0 || !maps ? Math.max(0, row) : output.extent(1) / 2;
    int across = row >= 0 || !maps ? Math.max(0, column) : output.extent(2) / 2;
    int y = maps ? down : across;
    ReceptiveField far = ReceptiveField.of(shapes, layer);
    Area window = own.input().rank() == 3
        ? Area.of(ReceptiveField.of(alone(own), 0), y, across)
        : new Area(0, 0, own.input().size(), 1);
    return Optional.of(
        new Sight(Area.of(far, y, across), window, own.uncoveredRows(), own.uncoveredColumns()));
  }

  private static ShapeInference alone(LayerShapes layer) {
    return new ShapeInference(List.of(layer), Optional.empty());
  }

  /** As a sentence: {@code sees rows 2 to 6, columns 0 to 4 of the input}. */
  public String sentence() {
    return "sees " + input.words() + " of the input";
  }
}
