package org.lenetexplorer.ui.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.lenetexplorer.tensor.Shape;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.component.Detail;
import org.lenetexplorer.ui.component.Drawing;
import org.lenetexplorer.ui.component.HeatMap;
import org.lenetexplorer.ui.component.Numbers;
import org.lenetexplorer.ui.component.ScaleBar;
import org.lenetexplorer.ui.component.TextPainter;
import org.lenetexplorer.ui.theme.Fonts;
import org.lenetexplorer.ui.theme.Quantity;
import org.lenetexplorer.ui.theme.Theme;
import org.lenetexplorer.ui.theme.ThemeColors;

/**
 * One parameter with its scale below: kernels as tiles, a column for each output and a row for each input channel; a matrix as
 * one map; a bias as a strip.
 */
public final class TensorDrawing {
  private static final int WIDEST = 420;
  private static final int LARGEST_CELL = 12;
  private static final int SCALE_WIDTH = 220;
  private static final int SCALE_HEIGHT = 24;
  private static final int LONGEST_STRIP = 64; // numbers
  private static final int SHORTEST_LINE = 8; // numbers

  private final float[] values;
  private final float limit;
  private final int rows;
  private final int columns;
  private final int tileRows;
  private final int tileColumns;
  private final int cell;
  private final int gap;

  private TensorDrawing(
      float[] values, float limit, int rows, int columns, int tileRows, int tileColumns) {
    this.values = values;
    this.limit = limit;
    this.rows = rows;
    this.columns = columns;
    this.tileRows = tileRows;
    this.tileColumns = tileColumns;
    gap = columns > 24 ? 1 : 4;
    int room = WIDEST - columns * (gap + 2);
    cell = Math.max(1, Math.min(LARGEST_CELL, room / Math.max(1, columns * tileColumns)));
  }

  /**
   * A drawing in the theme that is drawn in, on any thread.
   *
   * @param parameter [out, in, kH, kW], [out, in] or [n]; not to be changed any more
   * @param limit the absolute value drawn in full colour
   * @return empty if it would be too large to be made
   */
  public static Optional<Drawing> of(Tensor parameter, float limit) {
    TensorDrawing drawing = arranged(parameter, limit);
    long width = Math.max(SCALE_WIDTH, drawing.columns * (drawing.tileWidth() + drawing.gap));
    long height = (long) drawing.rows * (drawing.tileHeight() + drawing.gap) + SCALE_HEIGHT;
    return width * height > ParameterPicture.MOST_PIXELS
        ? Optional.empty()
        : Optional.of(new Drawing(
            (int) width, (int) height, Theme.current().colors().canvas(), drawing::paint));
  }

  private static TensorDrawing arranged(Tensor parameter, float limit) {
    float[] values = parameter.toArray();
    Shape shape = parameter.shape();
    return switch (shape.rank()) {
      case 4 ->
        new TensorDrawing(
            values, limit, shape.extent(1), shape.extent(0), shape.extent(2), shape.extent(3));
      case 2 -> new TensorDrawing(values, limit, 1, 1, shape.extent(0), shape.extent(1));
      default -> {
        int line = line(values.length);
        yield new TensorDrawing(values, limit, 1, 1, values.length / line, line);
      }
    };
  }

  /** How many numbers of a strip stand in a line, so that all lines are full. */
  private static int line(int count) {
    for (int line = Math.min(count, LONGEST_STRIP); line >= SHORTEST_LINE; line--) {
      if (count % line == 0) {
        return line;
      }
    }
    return Math.max(1, count);
  }

  private int tileWidth() {
    return tileColumns * cell + 2;
  }

  private int tileHeight() {
    return tileRows * cell + 2;
  }

  private void paint(Graphics2D g) {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int offset = (column * rows + row) * tileRows * tileColumns;
        Rectangle2D place = new Rectangle2D.Double(
            column * (tileWidth() + gap), row * (tileHeight() + gap), tileWidth(), tileHeight());
        HeatMap.of(values, offset, tileRows, tileColumns, limit, Quantity.KERNELS)
            .paint(g, place, Detail.COLORS);
      }
    }
    paintScale(g, rows * (tileHeight() + gap) + 4);
  }

  private void paintScale(Graphics2D g, int top) {
    ThemeColors colors = Theme.current().colors();
    Font font = Fonts.numbers(Fonts.small().getSize2D());
    String most = Numbers.compact(limit, 6);
    String least = Numbers.compact(-limit, 7);
    double number = g.getFontMetrics(font).stringWidth(least);
    Rectangle2D line = new Rectangle2D.Double(0, top, number, SCALE_HEIGHT - 6);
    TextPainter.left(g, least, font, line, colors.quietText());
    double bar = SCALE_WIDTH - 2 * number - 10;
    new ScaleBar(Quantity.KERNELS).paint(g, new Rectangle2D.Double(number + 5, top + 4, bar, 10));
    line.setRect(number + bar + 10, top, number, SCALE_HEIGHT - 6);
    TextPainter.left(g, most, font, line, colors.quietText());
  }
}
