package org.lenetexplorer.ui.ledger;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;

/**
 * Where a sheet lies, in device pixels: from the upper left corner on, its cells a whole number of pixels large where
 * there is room for that. Only the cells of a single row may be higher than wide.
 *
 * @param cellWidth pixels; under 1 where several cells share one
 */
record SheetGrid(Sheet sheet, Rectangle bounds, double cellWidth, double cellHeight) {
  private static final int LEAST_WHOLE = 4;

  static SheetGrid fit(Sheet sheet, Rectangle area) {
    double across = area.width / (double) sheet.columns();
    double down = area.height / (double) sheet.rows();
    double width = whole(sheet, sheet.isLine() ? across : Math.min(across, down));
    double height = sheet.isLine() ? area.height : width;
    int w = Math.max(1, (int) Math.round(width * sheet.columns()));
    int h = Math.max(1, (int) Math.round(height * sheet.rows()));
    return new SheetGrid(sheet, new Rectangle(area.x, area.y, w, h), width, height);
  }

  /** Small cells of a matrix may differ by a pixel; between tiles, that would hide where one ends. */
  private static double whole(Sheet sheet, double cell) {
    return cell >= LEAST_WHOLE || (cell >= 1 && sheet.hasGaps()) ? Math.floor(cell) : cell;
  }

  /** The number at a point, if there is one. */
  OptionalInt placeAt(double x, double y) {
    return sheet.placeAt((int) Math.floor((y - bounds.y) / cellHeight), (int)
        Math.floor((x - bounds.x) / cellWidth));
  }

  /** The cell of a number. */
  Rectangle2D cell(int place) {
    return new Rectangle2D.Double(
        bounds.x + sheet.column(place) * cellWidth,
        bounds.y + sheet.row(place) * cellHeight,
        cellWidth,
        cellHeight);
  }
}
