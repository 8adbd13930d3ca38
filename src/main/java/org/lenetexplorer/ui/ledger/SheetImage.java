package org.lenetexplorer.ui.ledger;

import java.awt.image.BufferedImage;
import org.lenetexplorer.tensor.Tensor;
import org.lenetexplorer.ui.theme.ColorScale;

/** Colours a tensor's numbers, as many pixels as the grid has. Where several cells share a pixel, the one farthest from zero has it. */
final class SheetImage {
  private SheetImage() {}

  /**
   * The picture; free cells are transparent.
   *
   * @param reached how many numbers there are, from the first on; the others' cells are transparent as well
   * @param limit the absolute value in full colour
   */
  static BufferedImage of(
      SheetGrid grid, Tensor values, int reached, float limit, ColorScale scale) {
    int width = grid.bounds().width;
    int height = grid.bounds().height;
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      int firstRow = first(y, grid.cellHeight());
      int endRow = Math.max(firstRow + 1, first(y + 1, grid.cellHeight()));
      for (int x = 0; x < width; x++) {
        int firstColumn = first(x, grid.cellWidth());
        int endColumn = Math.max(firstColumn + 1, first(x + 1, grid.cellWidth()));
        int place =
            farthest(grid.sheet(), values, reached, firstRow, endRow, firstColumn, endColumn);
        pixels[y * width + x] = place < 0 ? 0 : scale.rgb(values.at(place), limit);
      }
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }

  /** The first cell of which a pixel shows something. */
  private static int first(int pixel, double cell) {
    return (int) Math.floor(pixel / cell + 1e-9);
  }

  private static int farthest(
      Sheet sheet,
      Tensor values,
      int reached,
      int firstRow,
      int endRow,
      int firstColumn,
      int endColumn) {
    int farthest = -1;
    for (int row = firstRow; row < endRow; row++) {
      for (int column = firstColumn; column < endColumn; column++) {
        int place = sheet.placeAt(row, column).orElse(-1);
        if (place >= 0
            && place < reached
            && (farthest < 0 || isFarther(values.at(place), values.at(farthest)))) {
          farthest = place;
        }
      }
    }
    return farthest;
  }

  /** NaN is farther than any number, so that it is seen. */
  private static boolean isFarther(float value, float than) {
    return !Float.isNaN(than) && (Float.isNaN(value) || Math.abs(value) > Math.abs(than));
  }
}
