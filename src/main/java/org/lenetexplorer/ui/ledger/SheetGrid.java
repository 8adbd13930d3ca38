package org.lenetexplorer.ui.ledger;

import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;

/**
 * Where a sheet lies, in device pixels: from the left edge on, in the middle of the height, its cells a whole number of pixels
 * large where there is room for that. Only the cells of a single row may be higher than wide.
 *
 * @param cellWidth pixels; under 1 where several cells share one
 */
record SheetGrid(Sheet sheet, Rectangle bounds, double cellWidth, double cellHeight) {

  static SheetGrid fit(Sheet sheet, Rectangle area) {
    double across = area.width / (double) sheet.columns();
    double down = area.height / (double) sheet.rows();
    double width = whole(sheet.isLine() ? across : Math.min(across, down));
    double height = sheet.isLine() ? area.height : width;
    int w = Math.max(1, (int) Math.round(width * sheet.columns()));
    int h = Math.max(1, (int) Math.round(height * sheet.rows()));
    int top = area.y + (area.height - h) / 2;
    return new SheetGrid(sheet, new Rectangle(area.x, top, w, h), width, height);
  }

  private static double whole(double cell) {
    return cell >= 1 ? Math.floor(cell) : cell;
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
