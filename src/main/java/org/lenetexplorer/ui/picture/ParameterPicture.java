package org.lenetexplorer.ui.picture;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Detail;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;

/**
 * One parameter in a sheet: its name, shape and range, and tiles of equal size below.
 *
 * @param title what stands above
 * @param values the numbers, row-major
 * @param rows of tiles
 * @param columns of tiles
 * @param tileRows cells of a tile from top to bottom
 * @param tileColumns cells of a tile from left to right
 * @param cell pixels a cell
 * @param limit the absolute value drawn in full colour
 */
record ParameterPicture(
    String title,
    float[] values,
    int rows,
    int columns,
    int tileRows,
    int tileColumns,
    int cell,
    float limit) {
  /** Pixels of the layout that a whole picture has at most. */
  static final long MOST_PIXELS = 40_000_000;

  private static final int TITLE = 26;
  private static final int GAP = 4;
  private static final int WIDEST = 960;
  private static final int LARGEST_CELL = 12;

  static ParameterPicture of(String name, Tensor parameter) {
    float[] values = parameter.toArray();
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    float limit = 0;
    for (float value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
      limit = Float.isFinite(value) ? Math.max(limit, Math.abs(value)) : limit;
    }
    String title = name + "  " + parameter.shape() + "  " + Numbers.format(least) + " to "
        + Numbers.format(most);
    Shape shape = parameter.shape();
    return switch (shape.rank()) {
      case 4 ->
        tiled(
            title,
            values,
            shape.extent(0),
            shape.extent(1),
            shape.extent(2),
            shape.extent(3),
            limit);
      case 2 -> tiled(title, values, 1, 1, shape.extent(0), shape.extent(1), limit);
      default -> tiled(title, values, 1, 1, 1, values.length, limit);
    };
  }

  private static ParameterPicture tiled(
      String title,
      float[] values,
      int rows,
      int columns,
      int tileRows,
      int tileColumns,
      float limit) {
    int room = WIDEST - (columns - 1) * GAP;
    int cell = Math.max(1, Math.min(LARGEST_CELL, room / Math.max(1, columns * tileColumns)));
    return new ParameterPicture(title, values, rows, columns, tileRows, tileColumns, cell, limit);
  }

  private int tileWidth() {
    return tileColumns * cell + 2;
  }

  private int tileHeight() {
    return tileRows * cell + 2;
  }

  int width() {
    return Math.max(WIDEST / 2, columns * (tileWidth() + GAP) - GAP);
  }

  int height() {
    return TITLE + rows * (tileHeight() + GAP) - GAP;
  }

  void paint(Graphics2D g, int left, int top) {
    TextPainter.left(
        g,
        title,
        Fonts.numbers(),
        new Rectangle2D.Double(left, top, width(), TITLE - 6),
        Theme.current().colors().text());
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int offset = (row * columns + column) * tileRows * tileColumns;
        HeatMap.of(values, offset, tileRows, tileColumns, limit, Quantity.KERNELS)
            .paint(
                g,
                new Rectangle2D.Double(
                    left + column * (tileWidth() + GAP),
                    top + TITLE + row * (tileHeight() + GAP),
                    tileWidth(),
                    tileHeight()),
                Detail.COLORS);
      }
    }
  }
}
